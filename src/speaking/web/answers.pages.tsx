import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { zoneOf } from '../../scheduling/programme-item.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { type Description, DescriptionList } from '../../web/components/description-list.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { EmailField, TextField } from '../../web/components/text-field.js';
import { emptyForm, type FormState, formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { ReaderHours } from '../../web/reader-zone/reader-time.js';
import { partText, titleText, whenText, whereText } from '../session-facts.js';
import { speakingTexts } from '../speaking.texts.js';
import type { AskedSpeaker } from './answer-view.js';

interface AnswerPageProps extends AskedSpeaker {
  locale: Locale;
  token: string;
  /** In which the reader wants to read times, too. */
  zone?: string | undefined;
  state?: FormState;
}

export function answerPage(props: AnswerPageProps): Page {
  const { locale, invitation, named, part, closed, state } = props;
  const mayEnter = invitation.state === 'accepted';
  const t = speakingTexts.in(locale);
  if (invitation.state === 'withdrawn' || (!part && !mayEnter)) return withdrawnPage(props);
  const path = `/${locale}/speaking/invitations/${props.token}`;
  const values = { forum: edition.name[locale], name: named.person.displayName };
  return page({
    title: t('invited-title'),
    robots: 'noindex',
    status: state ? 422 : 200,
    body: (
      <>
        <PageHeader title={t('invited-title')} lead={t('invited-lead', values)} />
        {invitation.state === 'accepted' && <Notice tone="success" title={t('state-accepted')} live />}
        {invitation.state === 'declined' && <Notice title={t('state-declined')} live />}
        {closed && <Notice tone="warning" title={t(`session-${closed}`)} />}
        {invitation.message && (
          <Prose>
            {invitation.message.split(/\n{2,}/).map((text) => (
              <p>{text}</p>
            ))}
          </Prose>
        )}
        <DescriptionList items={factsOf(props)} />
        {(mayEnter || !closed) && (
          <Actions>
            <ActionForm action={`${path}/acceptance`}>
              <SubmitButton>{t(mayEnter ? 'to-area' : 'accept')}</SubmitButton>
            </ActionForm>
          </Actions>
        )}
        {invitation.state !== 'declined' && !closed && <Decline {...props} path={path} />}
      </>
    ),
  });
}

function withdrawnPage({ locale, item, invitation }: AnswerPageProps): Page {
  const t = speakingTexts.in(locale);
  return page({
    title: t('withdrawn-title'),
    robots: 'noindex',
    status: 410,
    body: (
      <>
        <PageHeader title={t('withdrawn-title')} lead={titleText(item, locale)} />
        <Notice tone="warning">
          <p>{t('withdrawn-text')}</p>
          {invitation.reason && <p>{`${t('reason')}: ${invitation.reason}`}</p>}
        </Notice>
        <Actions>
          <ButtonLink href={`/${locale}/programme`}>{t('session')}</ButtonLink>
        </Actions>
      </>
    ),
  });
}

function factsOf({ locale, item, part, zone }: AnswerPageProps): Description[] {
  const t = speakingTexts.in(locale);
  return [
    { term: t('session'), description: titleText(item, locale) },
    ...(part ? [{ term: t('role'), description: partText(part, locale) }] : []),
    {
      term: t('when'),
      description: (
        <>
          {whenText(item, locale)}
          {item.startsAt && (
            <>
              <br />
              <ReaderHours
                locale={locale}
                start={item.startsAt}
                end={item.endsAt}
                placeZone={zoneOf(item)}
                zone={zone}
              />
            </>
          )}
        </>
      ),
    },
    { term: t('where'), description: whereText(item, locale) },
  ];
}

/** Folded away, because most accept; open where it was refused. */
function Decline({ locale, path, state = emptyForm }: AnswerPageProps & { path: string }): VNode {
  const t = speakingTexts.in(locale);
  const fields = formFields(locale, state);
  const isRefused = Object.keys(state.errors).length > 0;
  const optionalLabel = t('optional');
  return (
    <Section title={t('decline-title')}>
      <details open={isRefused}>
        <summary>{t('decline')}</summary>
        <Form action={`${path}/refusal`} label={t('decline')}>
          <ErrorSummary
            locale={locale}
            errors={fields.summary({ reason: t('decline-reason'), proposedEmail: t('proposed-email') })}
          />
          <TextField
            {...fields.of('reason')}
            label={t('decline-reason')}
            optionalLabel={optionalLabel}
            maxLength={500}
          />
          <Section title={t('propose-title')} level={3}>
            <p>{t('propose-lead')}</p>
            <TextField
              {...fields.of('proposedName')}
              label={t('proposed-name')}
              optionalLabel={optionalLabel}
              maxLength={200}
            />
            <TextField
              {...fields.of('proposedFunction')}
              label={t('proposed-function')}
              optionalLabel={optionalLabel}
              maxLength={300}
            />
            <EmailField
              {...fields.of('proposedEmail')}
              label={t('proposed-email')}
              optionalLabel={optionalLabel}
              autocomplete="off"
            />
          </Section>
          <Actions>
            <SubmitButton kind="danger">{t('decline')}</SubmitButton>
          </Actions>
        </Form>
      </details>
    </Section>
  );
}
