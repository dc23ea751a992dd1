import type { VNode } from 'preact';
import { AgendaItem, AgendaList, AgendaSlot } from '../components/agenda.js';
import { Badge } from '../components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../components/button.js';
import { DescriptionList } from '../components/description-list.js';
import { PageHeader } from '../components/page-header.js';
import { Prose, Section } from '../components/section.js';
import { Tabs } from '../components/tabs.js';
import { TimeRange } from '../components/time-range.js';
import { TrackMark } from '../components/track-mark.js';
import { TwoColumn } from '../components/two-column.js';
import type { StyleSheetText } from './style-sheet.texts.js';

const title = 'Directions and strategies for urban development in the post-pandemic transition era';
const secondTitle = 'PPP innovations on digital transformation for the vulnerable sectors';

export function AgendaSample({ t }: { t: StyleSheetText }): VNode {
  return (
    <Section title={t('agenda')}>
      <Tabs
        label={t('days')}
        tabs={[
          { href: '#', label: t('monday'), detail: t('day23'), current: true },
          { href: '#', label: t('tuesday'), detail: t('day24'), current: false },
          { href: '#', label: t('wednesday'), detail: t('day25'), current: false },
        ]}
      />
      <AgendaList>
        <AgendaItem
          time={hours('09:00', '10:30')}
          title="Opening Session and Launch of Flagship Report"
          titleLang="en"
          href="#"
          room={t('hall')}
          badges={<Badge tone="info">{t('byInvitation')}</Badge>}
        />
        <AgendaSlot time={hours('13:30', '15:00')} level={3}>
          <AgendaItem
            title={title}
            titleLang="en"
            href="#"
            track={<TrackMark colour={1} label={t('planning')} />}
            room={t('room302')}
          />
          <AgendaItem
            title={secondTitle}
            titleLang="en"
            href="#"
            track={<TrackMark colour={2} label={t('climate')} />}
            cancelled={t('cancelled')}
          />
        </AgendaSlot>
        <AgendaItem
          time={t('toBeScheduled')}
          title="Urban road safety in Asia and the Pacific"
          titleLang="en"
        />
      </AgendaList>
    </Section>
  );
}

export function SessionSample({ t }: { t: StyleSheetText }): VNode {
  return (
    <Section title={t('detail')}>
      <PageHeader
        kicker={<TrackMark colour={1} label={t('planning')} />}
        title={title}
        titleLang="en"
        lead={t('heroLead')}
      />
      <TwoColumn asideLabel={t('aside')} aside={<SessionFacts t={t} />} asideFirst>
        <Prose>
          <p>{t('prose')}</p>
        </Prose>
        <DescriptionList items={[{ term: t('languages'), description: t('languagesValue') }]} />
      </TwoColumn>
    </Section>
  );
}

const SessionFacts = ({ t }: { t: StyleSheetText }): VNode => (
  <>
    <DescriptionList
      items={[
        { term: t('time'), description: hours('13:30', '15:00', t('zone')) },
        { term: t('room'), description: t('room302') },
        { term: t('track'), description: <TrackMark colour={1} label={t('planning')} /> },
      ]}
    />
    <Actions>
      <SubmitButton>{t('addToMine')}</SubmitButton>
      <ButtonLink href="#" kind="quiet">
        {t('programme')}
      </ButtonLink>
    </Actions>
  </>
);

const hours = (start: string, end: string, zone?: string): VNode => (
  <TimeRange
    start={`2023-10-23T${start}:00+09:00`}
    startText={start}
    end={`2023-10-23T${end}:00+09:00`}
    endText={end}
    zone={zone}
  />
);
