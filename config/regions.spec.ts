import { countryCodes } from './countries.js';
import { countriesOf, regionIds, worldRegionIds, worldRegionOf } from './regions.js';

describe('the regions of the world', () => {
  it('hold each country offered exactly once', () => {
    const inRegions = worldRegionIds.flatMap((region) => [...countriesOf(region)]);

    expect(inRegions.sort()).toEqual(countryCodes);
  });

  it('divide the region of ESCAP into its subregions', () => {
    const subregions = regionIds.slice(worldRegionIds.length + 1);

    expect(subregions.flatMap((region) => [...countriesOf(region)]).sort()).toEqual(
      [...countriesOf('asia-pacific')].sort(),
    );
    expect(countriesOf('asia-pacific')).toHaveLength(58);
  });

  it('tell where a country is', () => {
    expect(['KR', 'BR', 'KE', 'NU', 'RU', 'XX'].map(worldRegionOf)).toEqual([
      'asia',
      'americas',
      'africa',
      'oceania',
      'europe',
      undefined,
    ]);
  });
});
