import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { instantAt } from '../../../kernel/zoned-time.js';
import { assetPath } from '../../../web/assets.js';
import { Button, ButtonLink } from '../../../web/components/button.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Tabs } from '../../../web/components/tabs.js';
import { type Page, page } from '../../../web/page.js';
import { dayOfForumText, weekdayText, zoneText } from '../../../web/spoken-times.js';
import { boardTexts } from '../board.texts.js';
import { type BoardAddress, boardPath, hrefOf } from './board-address.js';
import { columnName } from './board-day.js';
import { BoardHelp, BoardFilters, ZoomLinks } from './board-tools.js';
import type { Board } from './board-reader.js';
import { spokenTexts } from './spoken-texts.js';

export interface BoardPageProps {
  locale: Locale;
  board: Board;
  address: BoardAddress;
  notice: unknown;
}

export function boardPage(props: BoardPageProps): Page {
  const { locale, board, address } = props;
  const t = boardTexts.in(locale);
  const [history, tray, ...days] = board.parts.map(({ node }) => node());
  return page({
    title: t('title'),
    section: 'organizer',
    head: (
      <>
        <link rel="stylesheet" href={assetPath('board.css')} />
        <script type="module" src={assetPath('board.js')} />
      </>
    ),
    body: (
      <div
        class={`board zoom${address.zoom}`}
        data-board={boardPath(locale)}
        data-date={address.date ?? ''}
        data-mark={board.mark}
        data-texts={JSON.stringify(spokenTexts(locale))}
      >
        <Header locale={locale} />
        {props.notice === 'done' && (
          <Notice tone="success" live>
            <p>{t('notice.done')}</p>
          </Notice>
        )}
        <Days {...props} />
        <BoardFilters {...props} />
        <div class="board-tools">
          {history}
          <BoardHelp locale={locale} />
          <ZoomLinks {...props} />
        </div>
        <div data-disputed />
        <div class="board-body">
          <div class="board-side">
            {tray}
            <Details locale={locale} />
          </div>
          <div class="board-scroll" role="region" aria-label={t('grid')} tabIndex={0}>
            <Heads {...props} />
            {days}
          </div>
        </div>
        <p class="board-said" role="status" aria-live="assertive" data-say />
      </div>
    ),
  });
}

function Header({ locale }: { locale: Locale }): VNode {
  const t = boardTexts.in(locale);
  return (
    <PageHeader
      title={t('title')}
      lead={`${t('lead')} ${t('zone', { zone: zoneName(locale) })}`}
      actions={
        <>
          <ButtonLink href={`/${locale}/organizer/release`}>{t('to-release')}</ButtonLink>
          <ButtonLink kind="quiet" href={`/${locale}/organizer/sessions`}>
            {t('to-sessions')}
          </ButtonLink>
          <span data-print hidden>
            <Button kind="quiet">{t('print')}</Button>
          </span>
        </>
      }
    />
  );
}

/** Venues of one forum share a zone; the form of a session says its own. */
const zoneName = (locale: Locale): string =>
  zoneText(instantAt(`${edition.days[0].date}T12:00`, edition.zone), edition.zone, locale);

function Days({ locale, board: { dates }, address }: BoardPageProps): VNode {
  const t = boardTexts.in(locale);
  return (
    <Tabs
      label={t('days')}
      tabs={[
        {
          href: hrefOf(locale, { ...address, date: null }),
          label: t('all-days'),
          current: address.date === null,
        },
        ...dates.map((date) => ({
          href: hrefOf(locale, { ...address, date }),
          label: weekdayText(date, locale),
          detail: dayOfForumText(date, locale),
          current: address.date === date,
        })),
      ]}
    />
  );
}

/** The names of the rooms above their columns; the lists below have them too, for whoever does not see. */
function Heads({ locale, board: { snapshot } }: BoardPageProps): VNode {
  const { columns } = snapshot;
  return (
    <div class="board-heads" aria-hidden="true">
      <span class="board-corner" />
      {['', ...columns.map(({ room }) => room.id)].map((roomId) => {
        const column = columns.find(({ room }) => room.id === roomId);
        const kind = column?.hallId ? (column.hallId === roomId ? ' in-hall is-hall' : ' in-hall') : '';
        return (
          <span class={`board-head${kind}`} data-head={roomId}>
            {columnName(locale, columns, roomId)}
          </span>
        );
      })}
    </div>
  );
}

/** What the script fills in when a session is selected. */
function Details({ locale }: { locale: Locale }): VNode {
  const t = boardTexts.in(locale);
  return (
    <section class="board-details" aria-labelledby="board-details" data-details hidden>
      <h2 id="board-details">{t('details')}</h2>
      <div data-details-content>
        <p>{t('details-empty')}</p>
      </div>
    </section>
  );
}
