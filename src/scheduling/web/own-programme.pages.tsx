import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import type { ProgrammeItem } from '../programme-item.js';
import { areClashing } from '../slot.rules.js';
import { dateText } from '../../web/spoken-times.js';
import { titleIn } from './item-parts.js';
import { DayAgenda } from './programme-agenda.js';
import { programmeTexts } from './programme.texts.js';
import { RemovalForm } from './session-actions.js';

interface OwnProgrammeProps {
  locale: Locale;
  items: ProgrammeItem[];
  isRemoved: boolean;
}

export function ownProgrammePage({ locale, items, isRemoved }: OwnProgrammeProps): Page {
  const t = programmeTexts.in(locale);
  const days = Map.groupBy(items, (item) => item.onDate);
  const clashes = clashesOf(items);
  return page({
    title: t('own-title'),
    section: 'own-area',
    body: (
      <>
        <PageHeader
          title={t('own-title')}
          lead={t('own-lead', { count: items.length })}
          actions={<ButtonLink href={`/${locale}/my/calendar`}>{t('own-calendar')}</ButtonLink>}
        />
        {isRemoved && (
          <Notice tone="success" live>
            <p>{t('notice.removed')}</p>
          </Notice>
        )}
        {clashes.size > 0 && (
          <Notice tone="warning" title={t('clash-title')}>
            <p>{t('clash-text')}</p>
          </Notice>
        )}
        {items.length === 0 && <EmptyProgramme locale={locale} />}
        {[...days].map(([date, ofDay]) => (
          <Section title={date ? dateText(date, locale) : t('to-be-scheduled')}>
            <DayAgenda
              locale={locale}
              items={ofDay}
              level={3}
              more={(item) => <OwnItem locale={locale} item={item} clashes={clashes.get(item.id) ?? []} />}
            />
          </Section>
        ))}
      </>
    ),
  });
}

/** For each session that has any, the others at the same time; what is cancelled is in nobody's way. */
function clashesOf(items: ProgrammeItem[]): Map<string, ProgrammeItem[]> {
  const live = items.filter((item) => item.state !== 'cancelled');
  const pairs = live.map((item): [string, ProgrammeItem[]] => [
    item.id,
    live.filter((other) => areClashing(item, other)),
  ]);
  return new Map(pairs.filter(([, others]) => others.length > 0));
}

function OwnItem(props: { locale: Locale; item: ProgrammeItem; clashes: ProgrammeItem[] }): VNode {
  const { locale, item, clashes } = props;
  const t = programmeTexts.in(locale);
  return (
    <>
      {clashes.map((other) => (
        <p>
          <Badge tone="warning">{t('overlaps', { title: titleIn(locale, other).title })}</Badge>
        </p>
      ))}
      <Actions>
        <RemovalForm locale={locale} sessionId={item.id} backTo="programme" />
      </Actions>
    </>
  );
}

function EmptyProgramme({ locale }: { locale: Locale }): VNode {
  const t = programmeTexts.in(locale);
  return (
    <EmptyState
      title={t('own-empty-title')}
      action={
        <ButtonLink kind="primary" href={`/${locale}/programme`}>
          {t('own-empty-action')}
        </ButtonLink>
      }
    >
      {t('own-empty-text')}
    </EmptyState>
  );
}
