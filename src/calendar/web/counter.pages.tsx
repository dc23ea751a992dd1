import type { Locale } from '../../kernel/i18n/locale.js';
import { zoneOf } from '../../scheduling/programme-item.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { ActionForm } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { type Page, page } from '../../web/page.js';
import { dayAndTimeText } from '../../web/spoken-times.js';
import { invitationTexts } from '../invitation.texts.js';
import type { CounterProposal } from '../replies/counter-proposals.service.js';
import { counterTexts } from './counter.texts.js';

interface CounterProps {
  locale: Locale;
  proposal: CounterProposal;
  problem?: { text: string; status: number };
}

export function counterPage({ locale, proposal, problem }: CounterProps): Page {
  const t = counterTexts.in(locale);
  const { inboundId, invitation, item, times, written, comment } = proposal;
  const path = `/${locale}/organizer/counter-proposals/${inboundId}`;
  const mail = { label: t('mail'), href: `/${locale}/organizer/inbox/${inboundId}` };
  const facts = invitation.row.content.facts.map(({ key, value }) => ({
    term: invitationTexts.in(locale)(`fact.${key}`),
    description: value,
  }));
  const wished = item && times ? spoken(proposal, locale) : t('not-readable', { written });
  return page({
    title: t('title'),
    section: 'organizer',
    ...(problem ? { status: problem.status } : {}),
    body: (
      <>
        {problem && <Notice tone="warning" title={problem.text} live />}
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          breadcrumbs={<Breadcrumbs locale={locale} items={[mail, { label: t('title') }]} />}
        />
        <DescriptionList
          items={[
            { term: t('by'), description: invitation.row.address },
            ...facts,
            { term: t('wished'), description: wished },
            ...(comment ? [{ term: t('comment'), description: comment }] : []),
          ]}
        />
        <Actions>
          {item && times && (
            <ActionForm action={`${path}/acceptance`}>
              <SubmitButton>{t('accept')}</SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={`${path}/refusal`}>
            <SubmitButton kind="secondary">{t('decline')}</SubmitButton>
          </ActionForm>
          {item && (
            <ButtonLink kind="quiet" href={`/${locale}/organizer/sessions/${item.id}/edit`}>
              {t('edit')}
            </ButtonLink>
          )}
        </Actions>
      </>
    ),
  });
}

/** On the clock of the session's place, where an organizer thinks. */
function spoken({ item, times }: CounterProposal, locale: Locale): string {
  if (!item || !times) return '';
  return dayAndTimeText(times.startsAt, times.endsAt, zoneOf(item), locale);
}
