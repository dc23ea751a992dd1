import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ActionForm } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import type { ProgrammeItem } from '../programme-item.js';
import { areClashing } from '../slot.rules.js';
import { dateText } from '../../web/spoken-times.js';
import { titleIn } from './item-parts.js';
import { DatedAgenda, DayAgenda } from './programme-agenda.js';
import { firstInstant, Zones } from './programme/programme-parts.pages.js';
import type { ProgrammeReader } from './programme-reader.js';
import { programmeTexts } from './programme.texts.js';
import { RemovalForm, WaitingChoice } from './session-actions.js';
import { ForReader } from './star.js';
import { sessionPageTexts } from './session-page.texts.js';

interface OwnProgrammeProps {
  locale: Locale;
  items: ProgrammeItem[];
  favourites: ProgrammeItem[];
  /** For whose waiting lists she has put herself down, and her place on each. */
  waiting: ProgrammeItem[];
  positions: ReadonlyMap<string, number>;
  /** In which she has a part herself, without choosing them. */
  parts: ProgrammeItem[];
  isSpeaker: boolean;
  reader: ProgrammeReader;
  /** Whether her calendar feed holds the favourites too. */
  areInFeed: boolean;
  /** What she has just done. */
  notice: string | undefined;
}

export function ownProgrammePage(props: OwnProgrammeProps): Page {
  const { locale, items, waiting, favourites, parts, reader } = props;
  const t = programmeTexts.in(locale);
  const shown = [...items, ...waiting, ...favourites, ...parts];
  const days = Map.groupBy(items, (item) => item.onDate);
  const clashes = clashesOf([...new Map([...parts, ...items].map((item) => [item.id, item])).values()]);
  return page({
    title: t('own-title'),
    section: 'own-area',
    body: (
      <>
        <Header {...props} />
        <Done {...props} />
        {clashes.size > 0 && (
          <Notice tone="warning" title={t('clash-title')}>
            <p>{t('clash-text')}</p>
          </Notice>
        )}
        {items.length === 0 && <EmptyProgramme locale={locale} />}
        <ForReader locale={locale} reader={reader}>
          {shown.length > 0 && <Zones locale={locale} at={firstInstant(shown)} reader={reader} />}
          {[...days].map(([date, ofDay]) => (
            <Section title={date ? dateText(date, locale) : t('to-be-scheduled')}>
              <DayAgenda
                locale={locale}
                items={ofDay}
                level={3}
                reader={reader}
                more={(item) => <OwnItem locale={locale} item={item} clashes={clashes.get(item.id) ?? []} />}
              />
            </Section>
          ))}
          <Waiting {...props} />
          <Parts {...props} clashes={clashes} />
          <Favourites
            {...props}
            favourites={favourites.filter(({ id }) => ![...items, ...waiting].some((item) => item.id === id))}
          />
        </ForReader>
      </>
    ),
  });
}

function Header({ locale, items, isSpeaker }: OwnProgrammeProps): VNode {
  const t = programmeTexts.in(locale);
  return (
    <PageHeader
      title={t('own-title')}
      lead={t('own-lead', { count: items.length })}
      actions={
        <>
          <ButtonLink href={`/${locale}/my/calendar`}>{t('own-calendar')}</ButtonLink>
          {isSpeaker && <ButtonLink href={`/${locale}/my/speaking`}>{t('own-speaking')}</ButtonLink>}
        </>
      }
    />
  );
}

function Waiting({ locale, waiting, positions, reader }: OwnProgrammeProps): VNode | null {
  if (waiting.length === 0) return null;
  return (
    <Section title={programmeTexts.in(locale)('own-waiting')} id="waiting">
      <DatedAgenda
        locale={locale}
        items={waiting}
        reader={reader}
        more={({ id }) => (
          <Actions>
            <WaitingChoice
              locale={locale}
              sessionId={id}
              position={positions.get(id) ?? 0}
              backTo="programme"
            />
          </Actions>
        )}
      />
    </Section>
  );
}

/** She has not chosen them, or has, and is expected all the same. Their stars stand where she keeps them: a page has each once. */
function Parts(props: OwnProgrammeProps & { clashes: ReadonlyMap<string, ProgrammeItem[]> }): VNode | null {
  const { locale, parts, reader, clashes } = props;
  if (parts.length === 0) return null;
  return (
    <Section title={programmeTexts.in(locale)('own-parts')}>
      <DatedAgenda
        locale={locale}
        items={parts}
        reader={{ ...reader, favourites: undefined }}
        more={({ id }) => <Clashes locale={locale} clashes={clashes.get(id) ?? []} />}
      />
    </Section>
  );
}

function Done({ locale, notice }: OwnProgrammeProps): VNode | null {
  if (notice === 'removed')
    return <Notice tone="success" title={programmeTexts.in(locale)('notice.removed')} live />;
  if (notice === 'left')
    return <Notice tone="success" title={programmeTexts.in(locale)('notice.left')} live />;
  if (notice === 'feed')
    return <Notice tone="success" title={sessionPageTexts.in(locale)('notice.feed')} live />;
  return null;
}

/** Apart from what she has chosen: they take no place, and stand in her calendar only if she wants. */
function Favourites({ locale, items, favourites, areInFeed, reader }: OwnProgrammeProps): VNode {
  const t = sessionPageTexts.in(locale);
  return (
    <Section title={t('favourites-title')} id="favourites">
      <p class="soft">{t(favourites.length === 0 ? 'favourites-empty' : 'favourites-lead')}</p>
      {favourites.length > 0 && (
        <DatedAgenda
          locale={locale}
          items={favourites}
          reader={reader}
          more={(item) => <Favourite locale={locale} item={item} own={items} />}
        />
      )}
      <ActionForm action={`/${locale}/my/favourites/feed`} hidden={{ inFeed: areInFeed ? 'no' : 'yes' }}>
        <p>{t(areInFeed ? 'favourites-in-feed' : 'favourites-in-feed-off')}</p>
        <SubmitButton kind="secondary" small>
          {t(areInFeed ? 'take-out-of-feed' : 'put-in-feed')}
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}

function Favourite(props: { locale: Locale; item: ProgrammeItem; own: ProgrammeItem[] }): VNode {
  const { locale, item, own } = props;
  const t = sessionPageTexts.in(locale);
  const clashing = own.filter((other) => other.state !== 'cancelled' && areClashing(item, other));
  return (
    <>
      {item.state !== 'cancelled' &&
        clashing.map((other) => (
          <p>
            <Badge tone="info">{t('favourite-overlaps', { title: titleIn(locale, other).title })}</Badge>
          </p>
        ))}
    </>
  );
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
  return (
    <>
      <Clashes locale={locale} clashes={clashes} />
      <Actions>
        <RemovalForm locale={locale} sessionId={item.id} backTo="programme" />
      </Actions>
    </>
  );
}

const Clashes = ({ locale, clashes }: { locale: Locale; clashes: ProgrammeItem[] }): VNode => (
  <>
    {clashes.map((other) => (
      <p>
        <Badge tone="warning">
          {programmeTexts.in(locale)('overlaps', { title: titleIn(locale, other).title })}
        </Badge>
      </p>
    ))}
  </>
);

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
