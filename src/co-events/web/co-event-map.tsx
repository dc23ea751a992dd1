import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { assetPath } from '../../web/assets.js';
import type { CoEventCity } from '../co-events.queries.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { addressOf, type CoEventSearch } from './co-event-search.js';

interface MapProps {
  locale: Locale;
  search: CoEventSearch;
  cities: readonly CoEventCity[];
}

/** With more, the page would be slow, and nobody would tell one dot from the next. */
const mostCities = 120;

/** The land of the whole earth, and on it what was found; nothing where no place is known. */
export function CoEventMap({ locale, search, cities }: MapProps): VNode | null {
  if (cities.length === 0) return null;
  const t = coEventPageTexts.in(locale);
  const dots = cities.length > mostCities ? countryDots(cities) : cities;
  return (
    <figure class="world-map">
      <a class="skip-link" href="#found">
        {t('skip-map')}
      </a>
      <svg viewBox="-1800 -840 3600 1440" role="group" aria-label={t('map')}>
        <image href={assetPath('land.svg')} x="-1800" y="-840" width="3600" height="1440" />
        {sizes.map((size) => (
          <g class={`map-dots-${size}`}>
            {dots
              .filter((dot) => sizeOf(dot) === size)
              .map((dot) => (
                <MapDot locale={locale} search={search} dot={dot} />
              ))}
          </g>
        ))}
      </svg>
      <figcaption>
        <p>{t('map-note')}</p>
        <p>{t('map-disclaimer')}</p>
      </figcaption>
    </figure>
  );
}

/** A dot without `cityKey` is a country. */
type Dot = Omit<CoEventCity, 'city' | 'cityKey'> & Partial<Pick<CoEventCity, 'city' | 'cityKey'>>;

const sizes = ['one', 'some', 'many'] as const;
const sizeOf = ({ count }: Dot): (typeof sizes)[number] =>
  count === 1 ? 'one' : count < 10 ? 'some' : 'many';

/** A line of no length, because its width can be told in pixels of the screen at every size of the map. */
function MapDot({ locale, search, dot }: { locale: Locale; search: CoEventSearch; dot: Dot }): VNode {
  const { latitude, longitude, count, city, cityKey = '', country } = dot;
  const place = [city, countryName(country, locale)].filter(Boolean).join(', ');
  const narrowed = cityKey ? { ...search, city: cityKey } : { ...search, country };
  return (
    <a href={`${addressOf(`/${locale}/co-events`, narrowed)}#found`}>
      <title>{coEventPageTexts.in(locale)('map-dot', { place, count })}</title>
      <path d={`M${String(Math.round(longitude * 10))} ${String(Math.round(latitude * -10))}h.1`} />
    </a>
  );
}

/** Each country at the place of its city with most: a mean would lie in the sea for countries across the date line. */
function countryDots(cities: readonly CoEventCity[]): Dot[] {
  const dots = new Map<string, Dot>();
  for (const { city: _city, cityKey: _key, ...place } of cities) {
    const known = dots.get(place.country);
    dots.set(place.country, known ? { ...known, count: known.count + place.count } : place);
  }
  return [...dots.values()];
}
