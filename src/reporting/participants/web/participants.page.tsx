import type { VNode } from 'preact';
import { delegationsTexts } from '../../../delegations/delegations.texts.js';
import { delegationNameIn } from '../../../people/delegation-name.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { ButtonLink } from '../../../web/components/button.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Filters } from '../../../web/components/filters.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { SelectField } from '../../../web/components/select-field.js';
import { type Page, page } from '../../../web/page.js';
import {
  type Audience,
  audiences,
  type ListedDelegation,
  type ParticipantList,
} from '../participants.queries.js';
import { participantsTexts } from '../participants.texts.js';
import { protocolGroups } from '../protocol-order.rules.js';

interface ParticipantsProps {
  locale: Locale;
  audience: Audience;
  list: ParticipantList;
}

export function participantsPage({ locale, audience, list }: ParticipantsProps): Page {
  const t = participantsTexts.in(locale);
  const path = `/${locale}/organizer/participants`;
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={t('title')}
          lead={t('lead', { named: list.named })}
          actions={<ButtonLink href={`${path}.xlsx?for=${audience}`}>{t('xlsx')}</ButtonLink>}
        />
        <p>{t('definition')}</p>
        <div class="no-print">
          <p>
            {t('unaccredited', { count: list.unaccredited })} {t('print')}
          </p>
          <Filters action={path} label={t('audience')} submitLabel={t('show')}>
            <SelectField
              name="for"
              label={t('audience')}
              value={audience}
              options={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
            />
          </Filters>
        </div>
        {list.delegations.length === 0 && <EmptyState title={t('empty')}>{t('empty-text')}</EmptyState>}
        {protocolGroups.map((group) => {
          const delegations = list.delegations.filter((each) => each.group === group);
          return (
            delegations.length > 0 && (
              <Section title={t(`group.${group}`)} id={group}>
                {delegations.map((delegation) => (
                  <ListedPart locale={locale} listed={delegation} />
                ))}
              </Section>
            )
          );
        })}
      </>
    ),
  });
}

function ListedPart({ locale, listed }: { locale: Locale; listed: ListedDelegation }): VNode {
  const t = participantsTexts.in(locale);
  const roles = delegationsTexts.in(locale);
  const { people, unnamed } = listed;
  return (
    <section class="listed-delegation">
      <h3>{delegationNameIn(listed.delegation, locale)}</h3>
      <ul>
        {people.map((person) => (
          <li>
            <strong>{person.name}</strong>
            {person.originalScriptName && ` ${person.originalScriptName}`}
            {`, ${person.functionTitle}`}
            {person.role && <span class="listed-role"> {roles(`role.${person.role}`)}</span>}
          </li>
        ))}
        {unnamed > 0 && <li>{t('unnamed', { count: unnamed })}</li>}
      </ul>
    </section>
  );
}
