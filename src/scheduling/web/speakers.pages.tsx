import type { VNode } from 'preact';
import { speakerRoleLabel } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { SpeakerProfile } from '../../speakers/speakers.queries.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import type { ProgrammeItem } from '../programme-item.js';
import { DatedAgenda } from './programme-agenda.js';
import { programmeTexts } from './programme.texts.js';

export function speakersPage(locale: Locale, speakers: SpeakerProfile[]): Page {
  const t = programmeTexts.in(locale);
  return page({
    title: t('speakers-title'),
    body: (
      <>
        <PageHeader title={t('speakers-title')} lead={t('speakers-lead', { count: speakers.length })} />
        <CardGrid>
          {speakers.map((speaker) => (
            <Card level={2} title={nameOf(speaker)} href={`/${locale}/speakers/${speaker.id}`}>
              <PublicFunction speaker={speaker} />
            </Card>
          ))}
        </CardGrid>
      </>
    ),
  });
}

export function speakerPage(locale: Locale, speaker: SpeakerProfile, items: ProgrammeItem[]): Page {
  const t = programmeTexts.in(locale);
  const roleIn = (item: ProgrammeItem) => item.speakers.find(({ id }) => id === speaker.id)?.role ?? '';
  return page({
    title: speaker.name,
    body: (
      <>
        <PageHeader
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: t('speakers-title'), href: `/${locale}/speakers` }]}
            />
          }
          title={nameOf(speaker)}
          lead={<PublicFunction speaker={speaker} />}
        />
        <Section title={t('speaker-sessions')}>
          {items.length === 0 && <EmptyState title={t('speaker-no-sessions')} />}
          {items.length > 0 && (
            <DatedAgenda
              locale={locale}
              items={items}
              more={(item) => speakerRoleLabel(roleIn(item), locale)}
            />
          )}
        </Section>
      </>
    ),
  });
}

/** The printed name, and how the person writes it herself. */
const nameOf = ({ name, originalScriptName }: SpeakerProfile): string =>
  originalScriptName ? `${name} (${originalScriptName})` : name;

function PublicFunction({ speaker }: { speaker: SpeakerProfile }): VNode {
  return (
    <>
      {speaker.functionTitle && <p>{speaker.functionTitle}</p>}
      {speaker.organizationName && <p>{speaker.organizationName}</p>}
    </>
  );
}
