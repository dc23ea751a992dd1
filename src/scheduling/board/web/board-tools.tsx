import type { VNode } from 'preact';
import { sessionKinds } from '../../../../config/session-kinds.js';
import { sessionKindTexts } from '../../../../config/session-kinds.texts.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Filters } from '../../../web/components/filters.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { noFilter } from '../board-filter.rules.js';
import { boardTexts } from '../board.texts.js';
import { hrefOf, usualZoom, zooms } from './board-address.js';
import type { BoardPageProps } from './board.page.js';

/** Without script a filter is sent; with it, it takes effect as it is chosen. */
export function BoardFilters({ locale, board, address }: BoardPageProps): VNode {
  const t = boardTexts.in(locale);
  const { filter } = address;
  const unfiltered = hrefOf(locale, { ...address, filter: noFilter });
  const used = new Set([...board.snapshot.items.values()].map(({ kind }) => kind));
  return (
    <Filters
      action={hrefOf(locale, { date: address.date, filter: noFilter, zoom: usualZoom })}
      label={t('filter-label')}
      submitLabel={t('filter')}
      hidden={{ zoom: String(address.zoom) }}
      clear={{ href: unfiltered, label: t('filter-clear') }}
    >
      <SelectField
        name="track"
        label={t('filter-track')}
        value={filter.track}
        placeholder={t('any')}
        options={board.snapshot.tracks.map(({ id, name }) => ({
          value: id,
          label: wordingOf(name, locale).text,
        }))}
      />
      <SelectField
        name="kind"
        label={t('filter-kind')}
        value={filter.kind}
        placeholder={t('any')}
        options={sessionKinds
          .filter((kind) => used.has(kind))
          .map((value) => ({ value, label: sessionKindTexts.in(locale)(value) }))}
      />
      <TextField name="q" label={t('filter-organizer')} value={filter.search} inputMode="search" />
      <SelectField
        name="conflicts"
        label={t('filter-conflicts')}
        value={filter.conflictsOnly ? 'only' : ''}
        placeholder={t('any')}
        options={[{ value: 'only', label: t('filter-conflicts.only') }]}
      />
    </Filters>
  );
}

export function ZoomLinks({ locale, address }: BoardPageProps): VNode {
  const t = boardTexts.in(locale);
  return (
    <nav class="board-zoom" aria-label={t('zoom')}>
      <span aria-hidden="true">{t('zoom')}</span>
      <ul>
        {zooms.map((zoom) => (
          <li>
            <a
              href={hrefOf(locale, { ...address, zoom })}
              aria-current={zoom === address.zoom ? 'true' : undefined}
              data-zoom={zoom}
            >
              {t(`zoom.${zoom}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function BoardHelp({ locale }: { locale: Locale }): VNode {
  const t = boardTexts.in(locale);
  return (
    <details class="board-help">
      <summary>{t('help')}</summary>
      <div class="prose" id="board-help">
        {(['mouse', 'keys', 'more', 'form'] as const).map((way) => (
          <p>{t(`help.${way}`)}</p>
        ))}
      </div>
    </details>
  );
}
