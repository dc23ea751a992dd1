import type { VNode } from 'preact';
import type { Conflict } from '../../kernel/errors.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { forumTexts } from '../forum.texts.js';
import type { RoomList, RoomRecord } from '../rooms.queries.js';
import { RoomFields, roomsPath } from './room-fields.js';
import { RoomUsesList } from './room-uses-list.js';
import { RoomTimes } from './room-times.js';

interface NewProps extends RoomList {
  locale: Locale;
  state: FormState;
}

export function newRoomPage(props: NewProps): Page {
  const { locale, state } = props;
  const t = forumTexts.in(locale);
  return page({
    title: t('add-title'),
    section: 'organizer',
    status: state === emptyForm ? 200 : 422,
    body: (
      <>
        <Header locale={locale} title={t('add-title')} />
        <RoomFields {...props} action={roomsPath(locale)} />
      </>
    ),
  });
}

interface EditProps extends RoomRecord {
  locale: Locale;
  state: FormState;
  /** The form of another time below. */
  time: FormState;
  notice?: unknown;
  conflict?: Conflict;
}

const notices = ['added', 'saved', 'merged', 'emptied', 'time-added', 'time-removed'] as const;

export function editRoomPage(props: EditProps): Page {
  const { locale, room, venue, times, state, time, conflict } = props;
  const t = forumTexts.in(locale);
  const said = notices.find((each) => each === props.notice);
  const isWrong = time !== emptyForm || Object.keys(state.errors).length > 0;
  const path = `${roomsPath(locale)}/${room.id}`;
  return page({
    title: wordingOf(room.name, locale).text,
    section: 'organizer',
    status: conflict ? 409 : isWrong ? 422 : 200,
    body: (
      <>
        {said && <Notice tone="success" title={t(`notice.${said}`)} live />}
        {conflict && (
          <Notice tone="danger" title={textOfCode(locale, conflict.code, conflict.values)} live>
            <p>{t('room-used-how')}</p>
          </Notice>
        )}
        <Header locale={locale} title={wordingOf(room.name, locale).text} />
        <RoomFields {...props} action={`${path}/edit`} />
        <RoomTimes locale={locale} path={`${path}/times`} zone={venue.zone} times={times} state={time} />
        <RoomUsesList locale={locale} uses={props.uses} />
        <Form action={`${path}/removal`}>
          <Actions>
            <ButtonLink href={`${path}/merge`}>{t('merge')}</ButtonLink>
            <SubmitButton kind="danger">{t('remove')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

const Header = ({ locale, title }: { locale: Locale; title: string }): VNode => (
  <PageHeader
    breadcrumbs={
      <Breadcrumbs
        locale={locale}
        items={[{ label: forumTexts.in(locale)('title'), href: roomsPath(locale) }]}
      />
    }
    title={title}
  />
);
