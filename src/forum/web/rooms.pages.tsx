import { roomEquipmentTexts, roomLayoutTexts } from '../../../config/room-fittings.texts.js';
import { roomLayouts } from '../../../config/room-fittings.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { ButtonLink } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { type Page, page } from '../../web/page.js';
import { forumTexts } from '../forum.texts.js';
import type { Room } from '../room.entity.js';
import type { RoomList } from '../rooms.queries.js';

interface RoomsProps extends RoomList {
  locale: Locale;
  notice: unknown;
}

export function roomsPage({ locale, venues, rooms, notice }: RoomsProps): Page {
  const t = forumTexts.in(locale);
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        {notice === 'removed' && <Notice tone="success" title={t('notice.removed')} live />}
        <PageHeader
          title={t('title')}
          lead={t('lead', { count: rooms.length })}
          actions={
            <>
              <ButtonLink href={`/${locale}/organizer/rooms/new`}>{t('add')}</ButtonLink>
              <ButtonLink href={`/${locale}/organizer/venues`}>{t('venues-title')}</ButtonLink>
            </>
          }
        />
        <DataTable
          locale={locale}
          caption={t('title')}
          captionHidden
          columns={columns({ locale, venues, rooms })}
          rows={rooms}
          rowKey={(room) => room.id}
          dense
        />
      </>
    ),
  });
}

function columns({ locale, venues, rooms }: RoomList & { locale: Locale }): Column<Room>[] {
  const t = forumTexts.in(locale);
  const nameOf = (id: string, rows: readonly Pick<Room, 'id' | 'name'>[]) =>
    wordingOf(rows.find((row) => row.id === id)?.name ?? {}, locale).text;
  return [
    {
      key: 'name',
      label: t('column.name'),
      rowHeader: true,
      cell: (room) => (
        <>
          <a href={`/${locale}/organizer/rooms/${room.id}/edit`}>{wordingOf(room.name, locale).text}</a>
          {room.partOfId && ` (${t('part-of-hall', { hall: nameOf(room.partOfId, rooms) })})`}
        </>
      ),
    },
    { key: 'venue', label: t('column.venue'), cell: ({ venueId }) => nameOf(venueId, venues) },
    { key: 'floor', label: t('column.floor'), cell: ({ floor }) => floor ?? unknown },
    {
      key: 'capacity',
      label: t('column.capacity'),
      numeric: true,
      cell: ({ capacity }) => capacity?.toLocaleString(locale) ?? unknown,
    },
    { key: 'layouts', label: t('column.layouts'), cell: (room) => layoutsText(room, locale) || unknown },
    { key: 'equipment', label: t('column.equipment'), cell: (room) => equipmentText(room, locale) },
    {
      key: 'step-free',
      label: t('column.step-free'),
      cell: ({ isStepFree }) => (isStepFree === null ? unknown : t(isStepFree ? 'yes' : 'no')),
    },
  ];
}

/** On a narrow screen a cell stands behind its label and may not be empty. */
const unknown = '–';

const layoutsText = ({ layouts }: Room, locale: Locale): string =>
  roomLayouts
    .flatMap((layout) => {
      const people = layouts?.[layout];
      return people === undefined
        ? []
        : `${roomLayoutTexts.in(locale)(layout)} ${people.toLocaleString(locale)}`;
    })
    .join(', ');

function equipmentText({ equipment }: Room, locale: Locale): string {
  if (equipment === null) return unknown;
  return equipment.map((thing) => roomEquipmentTexts.in(locale)(thing)).join(', ') || unknown;
}
