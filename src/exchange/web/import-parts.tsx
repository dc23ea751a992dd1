import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { ConflictList } from '../../scheduling/conflicts/conflict-list.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Notice } from '../../web/components/notice.js';
import { Section } from '../../web/components/section.js';
import { exchangeTexts } from '../exchange.texts.js';
import { type FieldChange, isChanged } from '../planning/import-plan.js';
import type { FileProblem } from '../reading/read-schedule.js';
import type { ImportProps } from './import.pages.js';
import { plannedTimes } from './planned-times.js';
import { fieldIn, placeIn, reasonIn } from './problem-lines.js';

/** How many rows of a kind are shown: the page stays one that a phone can load. */
const most = 100;

const More = ({ locale, count }: { locale: Locale; count: number }): VNode | null =>
  count > most ? <p>{exchangeTexts.in(locale)('more', { count: count - most })}</p> : null;

export function Notes({
  locale,
  problems,
}: {
  locale: Locale;
  problems: readonly FileProblem[];
}): VNode | null {
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={exchangeTexts.in(locale)('notes')}>
      <ul>
        {problems.slice(0, most).map((problem) => (
          <li>
            {problem.title && <span dir="auto">{problem.title}: </span>}
            {reasonIn(problem, locale)}
          </li>
        ))}
      </ul>
      <More locale={locale} count={problems.length} />
    </Notice>
  );
}

export function Problems({ locale, open, plan: { problems } }: ImportProps): VNode | null {
  if (problems.length === 0) return null;
  const t = exchangeTexts.in(locale);
  const rows = problems.slice(0, most).map((problem, index) => ({ ...problem, key: String(index) }));
  return (
    <Section title={t('problems')} id="problems">
      <p>{t('problems-lead')}</p>
      <DataTable
        locale={locale}
        caption={t('problems')}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'place', label: t('place'), cell: ({ place }) => placeIn(place, locale) },
          {
            key: 'session',
            label: t('session'),
            cell: ({ title }) => <span dir="auto">{title}</span>,
            rowHeader: true,
          },
          { key: 'field', label: t('field'), cell: ({ field }) => fieldIn(field, locale) },
          { key: 'reason', label: t('reason'), cell: (problem) => reasonIn(problem, locale) },
        ]}
      />
      <More locale={locale} count={problems.length} />
      <Actions>
        <ButtonLink href={`/${locale}/organizer/exchange/imports/${open.id}/problems.csv`} download>
          {t('problems-download')}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

export function ChangedSessions({ locale, plan }: ImportProps): VNode | null {
  const changed = plan.sessions.filter((session) => !session.isNew && isChanged(session));
  if (changed.length === 0) return null;
  const t = exchangeTexts.in(locale);
  return (
    <Section title={t('changed')} id="changed">
      <DataTable
        locale={locale}
        caption={t('changed')}
        captionHidden
        rows={changed.slice(0, most)}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          {
            key: 'session',
            label: t('session'),
            cell: ({ sessionId, title }) => (
              <a href={`/${locale}/organizer/sessions/${sessionId}/edit`} dir="auto">
                {title}
              </a>
            ),
            rowHeader: true,
          },
          {
            key: 'changes',
            label: t('changes'),
            cell: ({ changes }) => <Changes locale={locale} changes={changes} />,
          },
        ]}
      />
      <More locale={locale} count={changed.length} />
    </Section>
  );
}

/** What was, and what would be; long texts are cut. */
function Changes({ locale, changes }: { locale: Locale; changes: readonly FieldChange[] }): VNode {
  const t = exchangeTexts.in(locale);
  const label = (field: string) => {
    const key = `field-${field}`;
    return exchangeTexts.has(key) ? t(key) : field;
  };
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li>
          <strong>{label(field)}</strong>{' '}
          {after !== before && (
            <>
              <del dir="auto">{cut(before) || t('nothing')}</del> →{' '}
              <ins dir="auto">{cut(after) || t('nothing')}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** What would be made beside the sessions. */
export function NewThings({ locale, plan }: ImportProps): VNode | null {
  const t = exchangeTexts.in(locale);
  const names = (things: readonly string[]) => things.slice(0, most).join(', ');
  const people = plan.speakers.filter(({ isNew }) => isNew).map(({ name }) => name);
  const named = (rows: ImportProps['plan']['tracks']) => rows.map(({ name }) => wordingOf(name, locale).text);
  const items = [
    {
      term: t('new-venues'),
      names: plan.venues.map(({ name, zone }) => `${wordingOf(name, locale).text} (${zone})`),
    },
    { term: t('new-rooms'), names: named(plan.rooms) },
    { term: t('new-tracks'), names: named(plan.tracks) },
    { term: t('new-speakers'), names: people },
  ].filter((item) => item.names.length > 0);
  if (items.length === 0) return null;
  return (
    <Section title={t('things')} id="things">
      <DescriptionList
        items={items.map((item) => ({
          term: `${item.term} (${item.names.length.toLocaleString(locale)})`,
          description: <span dir="auto">{names(item.names)}</span>,
        }))}
      />
    </Section>
  );
}

export function ConflictsMade({ locale, conflicts }: ImportProps): VNode | null {
  if (conflicts.length === 0) return null;
  const t = exchangeTexts.in(locale);
  return (
    <Section title={t('conflicts')} id="conflicts">
      <p>{t('conflicts-lead')}</p>
      <ConflictList locale={locale} conflicts={conflicts.slice(0, most / 4)} />
      {conflicts.length > most / 4 && <p>{t('more', { count: conflicts.length - most / 4 })}</p>}
    </Section>
  );
}

export function NewSessions({ locale, plan }: ImportProps): VNode | null {
  const added = plan.sessions.filter(({ isNew }) => isNew);
  if (added.length === 0) return null;
  const t = exchangeTexts.in(locale);
  const rooms = new Map(plan.rooms.map(({ id, name }) => [id, wordingOf(name, locale).text]));
  return (
    <Section title={t('new')} id="new">
      <DataTable
        locale={locale}
        caption={t('new')}
        captionHidden
        dense
        rows={added.slice(0, most)}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          { key: 'place', label: t('place'), cell: ({ place }) => placeIn(place, locale), compact: true },
          {
            key: 'session',
            label: t('session'),
            cell: ({ title }) => <span dir="auto">{title}</span>,
            rowHeader: true,
          },
          { key: 'time', label: t('field-time'), cell: (session) => plannedTimes(session, locale) },
          {
            key: 'room',
            label: t('field-room'),
            cell: ({ write }) => rooms.get(write.slot?.roomId ?? '') ?? write.slot?.roomId ?? '',
          },
          {
            key: 'persons',
            label: t('field-persons'),
            cell: ({ write }) => write.parts?.length ?? 0,
            numeric: true,
          },
        ]}
      />
      <More locale={locale} count={added.length} />
    </Section>
  );
}

export function Profiles({ locale, plan }: ImportProps): VNode | null {
  const changed = plan.speakers.filter((speaker) => !speaker.isNew && isChanged(speaker));
  if (changed.length === 0) return null;
  const t = exchangeTexts.in(locale);
  return (
    <Section title={t('changed-profiles')} id="profiles">
      <p>{t('profiles-lead')}</p>
      <DataTable
        locale={locale}
        caption={t('changed-profiles')}
        captionHidden
        rows={changed.slice(0, most)}
        rowKey={({ speakerId }) => speakerId}
        columns={[
          {
            key: 'name',
            label: t('field-name'),
            cell: ({ name }) => <span dir="auto">{name}</span>,
            rowHeader: true,
          },
          {
            key: 'changes',
            label: t('changes'),
            cell: ({ changes }) => <Changes locale={locale} changes={changes} />,
          },
        ]}
      />
      <More locale={locale} count={changed.length} />
    </Section>
  );
}
