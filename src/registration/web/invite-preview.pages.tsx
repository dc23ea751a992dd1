import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { MailContent } from '../../mail/mail-content.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import type { InviteForm } from '../invitations/invite.forms.js';
import { manageInvitationsTexts } from '../invitations/manage-invitations.texts.js';
import { mostInvitees, type PastedProblem } from '../invitations/pasted-invitees.js';
import { isInvited, type Prospect } from '../invitations/registration-invitations.queries.js';

interface InvitePreviewProps {
  locale: Locale;
  form: InviteForm;
  prospects: readonly Prospect[];
  problems: readonly PastedProblem[];
  mail: MailContent | undefined;
}

/** Before anything is written: who gets what, who gets nothing and why. */
export function invitePreviewPage({ locale, form, prospects, problems, mail }: InvitePreviewProps): Page {
  const t = manageInvitationsTexts.in(locale);
  const invited = prospects.filter(isInvited);
  const others = prospects.filter((each) => !isInvited(each));
  const { invitees, category, locale: language, expiresOn } = form;
  const hidden = { invitees, category, locale: language, expiresOn };
  const path = `/${locale}/organizer/registration-invitations`;
  return page({
    title: t('preview-title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('preview-title')} lead={t('will-invite', { count: invited.length })} />
        {invited.length === 0 && <Notice tone="warning" title={t('preview-none')} />}
        {problems.length > 0 && <Problems locale={locale} problems={problems} />}
        {invited.length > 0 && <Prospects locale={locale} caption={t('invited')} prospects={invited} />}
        {others.length > 0 && <Prospects locale={locale} caption={t('left-alone')} prospects={others} />}
        {mail && <MailPreview locale={locale} language={language} mail={mail} />}
        {invited.length > 0 && (
          <Form action={path} hidden={hidden}>
            <Actions>
              <SubmitButton>{t('send', { count: invited.length })}</SubmitButton>
            </Actions>
          </Form>
        )}
        <Form
          action={`${path}/preview`}
          hidden={{ category, locale: language, expiresOn }}
          label={t('change-list')}
        >
          <details>
            <summary>{t('change-list')}</summary>
            <textarea class="input input-full" name="invitees" rows={8} aria-label={t('invitees')}>
              {invitees}
            </textarea>
            <Actions>
              <SubmitButton kind="secondary">{t('preview')}</SubmitButton>
            </Actions>
          </details>
        </Form>
      </>
    ),
  });
}

function Problems({ locale, problems }: Pick<InvitePreviewProps, 'locale' | 'problems'>): VNode {
  const t = manageInvitationsTexts.in(locale);
  return (
    <Section title={t('bad-lines')}>
      <p>{t('bad-lines-hint')}</p>
      <DataTable
        locale={locale}
        caption={t('bad-lines')}
        captionHidden
        rows={problems}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', label: t('line'), numeric: true, compact: true, cell: ({ line }) => String(line) },
          { key: 'text', label: t('line-text'), rowHeader: true, cell: ({ text }) => text },
          { key: 'why', label: t('why'), cell: ({ code }) => t(`problem.${code}`, { most: mostInvitees }) },
        ]}
        dense
      />
    </Section>
  );
}

function Prospects(props: { locale: Locale; caption: string; prospects: readonly Prospect[] }): VNode {
  const t = manageInvitationsTexts.in(props.locale);
  return (
    <DataTable
      locale={props.locale}
      caption={props.caption}
      rows={props.prospects}
      rowKey={({ email }) => email}
      columns={[
        {
          key: 'person',
          label: t('person'),
          rowHeader: true,
          cell: ({ email, name }) => [name, email].filter(Boolean).join(' · '),
        },
        {
          key: 'outcome',
          label: t('state'),
          cell: (prospect) => (
            <Badge tone={isInvited(prospect) ? 'success' : 'neutral'}>
              {t(`outcome.${prospect.outcome}`)}
            </Badge>
          ),
        },
      ]}
      dense
    />
  );
}

function MailPreview(props: { locale: Locale; language: Locale; mail: MailContent }): VNode {
  const t = manageInvitationsTexts.in(props.locale);
  const { mail, language } = props;
  return (
    <Section title={t('mail-preview')}>
      <DescriptionList
        items={[
          {
            term: t('subject'),
            description: <span lang={language}>{mail.subject}</span>,
          },
        ]}
      />
      <Prose lang={language}>
        {mail.blocks.map((block) => (
          <p>{'text' in block ? block.text : 'label' in block ? <strong>[ {block.label} ]</strong> : null}</p>
        ))}
      </Prose>
    </Section>
  );
}
