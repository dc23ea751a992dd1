import { citiesOf, cityById, cityKey, cityNamed, zoneAt } from './cities.js';
import { isZone, zones, zonesOf } from '../../kernel/zones.js';

const zoneOf = (id: string) => cityById(id)?.zone;

describe('the bundled cities', () => {
  it('have the zone by which their clocks go today', () => {
    const ids = ['kr-suwon', 'kz-almaty', 'np-kathmandu', 'ir-tehran', 'ws-apia', 'fr-paris', 'us-new-york'];

    expect(ids.map(zoneOf)).toEqual([
      'Asia/Seoul',
      'Asia/Almaty',
      'Asia/Kathmandu',
      'Asia/Tehran',
      'Pacific/Apia',
      'Europe/Paris',
      'America/New_York',
    ]);
  });

  it('have zones that were split off or renamed since the list was made, and no coarse neighbour', () => {
    const cities = [
      cityNamed('KZ', 'Rudny'),
      cityNamed('MX', 'Ciudad Juárez'),
      cityNamed('CN', 'Lhasa'),
      cityNamed('MM', 'Hakha'),
      cityNamed('CA', 'Montréal'),
      cityNamed('RU', 'Perm'),
      cityNamed('AS', 'Pago Pago'),
    ];

    expect(cities.map((city) => city?.zone)).toEqual([
      'Asia/Qostanay',
      'America/Ciudad_Juarez',
      'Asia/Shanghai',
      'Asia/Yangon',
      'America/Toronto',
      'Asia/Yekaterinburg',
      'Pacific/Pago_Pago',
    ]);
  });

  it('all have a zone that is offered', () => {
    const cities = ['KR', 'KZ', 'CN', 'RU', 'US', 'AR', 'CL', 'UA', 'IN', 'BR'].flatMap((code) => [
      ...citiesOf(code),
    ]);

    expect(cities.filter((city) => !zones.includes(city.zone))).toEqual([]);
  });

  it('are found whatever the case and accents, and by their largest of a name', () => {
    expect(cityNamed('BR', 'SAO PAULO')?.id).toBe('br-sao-paulo');
    expect(cityNamed('US', 'springfield')?.province).toBe('Massachusetts');
    expect(cityNamed('KR', 'Springfield')).toBeUndefined();
  });

  it('group co-events of a city that is not in the list under an id of the same form', () => {
    expect([cityKey('KR', 'suwon'), cityKey('KR', 'Yeongju-ri'), cityKey('KR', '수원')]).toEqual([
      'kr-suwon',
      'kr-yeongju-ri',
      'kr-수원',
    ]);
  });
});

describe('zones', () => {
  it('are offered under the names that the IANA database uses now', () => {
    expect(zones).toEqual(
      expect.arrayContaining(['Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Kyiv', 'Asia/Yangon']),
    );
    expect(zones).not.toContain('Asia/Calcutta');
  });

  it('of a country', () => {
    expect([zonesOf('KR'), zonesOf('NP'), zonesOf('KI'), zonesOf('XX'), zonesOf('kr')]).toEqual([
      ['Asia/Seoul'],
      ['Asia/Kathmandu'],
      ['Pacific/Kanton', 'Pacific/Kiritimati', 'Pacific/Tarawa'],
      [],
      [],
    ]);
  });

  it('are places, not offsets', () => {
    const names = [
      'Asia/Seoul',
      'America/Argentina/Buenos_Aires',
      'Etc/GMT+5',
      'UTC',
      'EST',
      '+09:00',
      'Asia/Atlantis',
    ];

    expect(names.filter(isZone)).toEqual(['Asia/Seoul', 'America/Argentina/Buenos_Aires']);
  });

  it('at coordinates', () => {
    expect(zoneAt({ latitude: 37.263, longitude: 127.028 })).toBe('Asia/Seoul');
    expect(zoneAt({ latitude: -19.05, longitude: -169.92 })).toBe('Pacific/Niue');
  });
});
