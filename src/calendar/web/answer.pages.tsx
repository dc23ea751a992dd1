import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { ActionForm } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { type Page, page } from '../../web/page.js';
import type { Invitation } from '../invitation.entity.js';
import { invitationTexts } from '../invitation.texts.js';
import { type Answer, answers, hasEnded } from '../replies/reply.rules.js';
import { answerTexts } from './answer.texts.js';

interface AnswerProps {
  locale: Locale;
  invitation: Invitation;
  token: string;
  /** Her place on the session's waiting list. */
  position: number | undefined;
  /** What the link that she followed says. */
  choice: Answer | undefined;
  isSaved?: boolean;
  hasMoved?: boolean;
  status?: number;
}

export function answerPage(props: AnswerProps): Page {
  const { locale, invitation, isSaved, hasMoved, status } = props;
  const t = answerTexts.in(locale);
  const facts = invitation.content.facts;
  const title = t('title', { title: facts.find(({ key }) => key === 'title')?.value ?? '' });
  const isOver = hasEnded(invitation);
  return page({
    title,
    robots: 'noindex',
    ...(status ? { status } : {}),
    body: (
      <>
        {isSaved && (
          <Notice tone="success" live>
            <p>{t('notice.saved')}</p>
          </Notice>
        )}
        {hasMoved && !isOver && (
          <Notice tone="warning" live>
            <p>{t('moved')}</p>
          </Notice>
        )}
        <PageHeader title={title} lead={isOver ? t('ended') : t('lead')} />
        <DescriptionList
          items={facts.map(({ key, value }) => ({
            term: invitationTexts.in(locale)(`fact.${key}`),
            description: value,
          }))}
        />
        {!isOver && <Standing {...props} />}
        {!isOver && <Choices {...props} />}
      </>
    ),
  });
}

function Standing({ locale, invitation, position }: AnswerProps): VNode {
  const t = answerTexts.in(locale);
  const { partstat, sessionId } = invitation;
  return (
    <>
      <p>{t(`stands.${partstat}`)}</p>
      {position !== undefined && <p>{t('waiting', { position })}</p>}
      {partstat === 'DECLINED' && position === undefined && (
        <p>{t(sessionId ? 'place-freed' : 'forum-declined')}</p>
      )}
      {partstat === 'DECLINED' && !sessionId && (
        <p>
          <ButtonLink href={`/${locale}/my`}>{t('area')}</ButtonLink>
        </p>
      )}
    </>
  );
}

/** The one that she came for first in looks, all of them in reach. */
function Choices({ locale, invitation, token, position, choice }: AnswerProps): VNode {
  const t = answerTexts.in(locale);
  const { id, partstat, sequence } = invitation;
  const isWaiting = position !== undefined;
  const offered = answers.filter((answer) => answer !== partstat || isWaiting);
  return (
    <Actions>
      {offered.map((answer) => (
        <ActionForm
          action={`/${locale}/answer/${token}/${id}`}
          hidden={{ answer, sequence: String(sequence) }}
        >
          <SubmitButton kind={answer === choice ? 'primary' : 'secondary'}>{t(`do.${answer}`)}</SubmitButton>
        </ActionForm>
      ))}
    </Actions>
  );
}
