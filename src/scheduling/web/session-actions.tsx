import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ActionForm } from '../../web/components/form.js';
import type { ProgrammeItem } from '../programme-item.js';
import type { ProgrammeReader } from './programme-reader.js';
import { programmeTexts } from './programme.texts.js';
import { ClashNotice, type SessionExtras } from './session-extras.js';
import { sessionPageTexts } from './session-page.texts.js';
import { Star } from './star.js';

/** What the visitor can do with the session: decided before the markup. */
export type SessionChoice = 'add' | 'remove' | 'full' | 'waiting' | 'register' | 'edit' | 'none';

interface ActionsProps {
  locale: Locale;
  item: ProgrammeItem;
  choice: SessionChoice;
  /** Her place on the waiting list. */
  position?: number | undefined;
  extras: Pick<SessionExtras, 'clashes'>;
  reader: ProgrammeReader;
}

export function SessionActions(props: ActionsProps): VNode {
  const { locale, choice, extras } = props;
  const isOffered = choice === 'add' || choice === 'full';
  return (
    <>
      {isOffered && extras.clashes.length > 0 && <ClashNotice locale={locale} clashes={extras.clashes} />}
      <Buttons {...props} />
      {choice === 'register' && <p class="soft star-how">{sessionPageTexts.in(locale)('star-how')}</p>}
    </>
  );
}

function Buttons(props: ActionsProps): VNode {
  const { locale, item, reader } = props;
  return (
    <Actions>
      <ChoiceButton {...props} />
      <Star locale={locale} item={item} reader={reader} labelled />
      {item.onDate && (
        <ButtonLink href={`/calendar/sessions/${item.id}.ics?lang=${locale}`} download>
          {programmeTexts.in(locale)('download')}
        </ButtonLink>
      )}
    </Actions>
  );
}

function ChoiceButton({ locale, item: { id }, choice, position, extras }: ActionsProps): VNode | null {
  const t = programmeTexts.in(locale);
  switch (choice) {
    case 'add':
      return (
        <ActionForm action={`/${locale}/my/programme`} hidden={{ sessionId: id }}>
          <SubmitButton>
            {extras.clashes.length > 0 ? sessionPageTexts.in(locale)('add-anyway') : t('add')}
          </SubmitButton>
        </ActionForm>
      );
    case 'remove':
      return (
        <>
          <Badge tone="success">{t('is-own')}</Badge>
          <RemovalForm locale={locale} sessionId={id} backTo="session" />
        </>
      );
    case 'full':
      return (
        <>
          <Badge tone="warning">{t('full')}</Badge>
          <ActionForm action={`/${locale}/my/waiting-list`} hidden={{ sessionId: id }}>
            <SubmitButton>{t('wait')}</SubmitButton>
          </ActionForm>
        </>
      );
    case 'waiting':
      return <WaitingChoice locale={locale} sessionId={id} position={position ?? 0} backTo="session" />;
    case 'register':
      return (
        <ButtonLink kind="primary" href={`/${locale}/register`}>
          {t('register')}
        </ButtonLink>
      );
    case 'edit':
      return <ButtonLink href={`/${locale}/organizer/sessions/${id}/edit`}>{t('edit')}</ButtonLink>;
    case 'none':
      return null;
  }
}

interface RemovalProps {
  locale: Locale;
  sessionId: string;
  /** The page that the participant is on, to which she returns. */
  backTo: 'session' | 'programme';
}

export function RemovalForm({ locale, sessionId, backTo }: RemovalProps): VNode {
  return (
    <ActionForm action={`/${locale}/my/programme/${sessionId}/removal`} hidden={{ backTo }}>
      <SubmitButton kind="secondary" small={backTo === 'programme'}>
        {programmeTexts.in(locale)('remove')}
      </SubmitButton>
    </ActionForm>
  );
}

export function WaitingChoice({
  locale,
  sessionId,
  position,
  backTo,
}: RemovalProps & { position: number }): VNode {
  const t = programmeTexts.in(locale);
  return (
    <>
      <Badge tone="info">{t('waiting', { position })}</Badge>
      <ActionForm action={`/${locale}/my/waiting-list/${sessionId}/removal`} hidden={{ backTo }}>
        <SubmitButton kind="secondary" small={backTo === 'programme'}>
          {t('stop-waiting')}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
