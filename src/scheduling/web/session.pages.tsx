import type { VNode } from 'preact';
import { speakerRoleLabel, speakerRoles } from '../../../config/session-kinds.js';
import { sdgTargetTexts } from '../../../config/sdg-targets.texts.js';
import { sessionAccessTexts, sessionKindTexts } from '../../../config/session-kinds.texts.js';
import { languageNameIn, type Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { Badge } from '../../web/components/badge.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { type Description, DescriptionList } from '../../web/components/description-list.js';
import { JsonLd } from '../../web/components/json-ld.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { TwoColumn } from '../../web/components/two-column.js';
import { type Page, page } from '../../web/page.js';
import type { ProgrammeItem, ProgrammeOrganization } from '../programme-item.js';
import { dateText } from '../spoken-times.js';
import { Dates, ItemTime, ItemTrack, placeText, sessionPath, titleIn } from './item-parts.js';
import { DatedAgenda } from './programme-agenda.js';
import { programmeTexts } from './programme.texts.js';
import { SessionActions, type SessionChoice } from './session-actions.js';
import { sessionJsonLd } from './session-json-ld.js';

export interface SessionPageProps {
  locale: Locale;
  item: ProgrammeItem;
  /** The block that it belongs to, and the sessions that belong to it. */
  block: ProgrammeItem | null;
  inBlock: ProgrammeItem[];
  choice: SessionChoice;
  /** `https://forum.example` */
  origin: string;
  /** What the visitor has just done. */
  notice?: 'added' | 'removed';
  /** Why it could not be done. */
  refusal?: string;
}

export function sessionPage(props: SessionPageProps): Page {
  const { locale, item } = props;
  const t = programmeTexts.in(locale);
  const { title, titleLang } = titleIn(locale, item);
  const data = sessionJsonLd(item, locale, props.origin);
  return page({
    title,
    status: props.refusal ? 409 : 200,
    description: wordingOf(item.abstract, locale).text || undefined,
    head: data && <JsonLd data={data} />,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={breadcrumbs(locale, item)} />}
          kicker={sessionKindTexts.in(locale)(item.kind)}
          title={title}
          titleLang={titleLang}
        />
        <Answer {...props} />
        {item.state === 'cancelled' && (
          <Notice tone="danger" title={t('cancelled-title')}>
            {item.cancellationReason && <p>{item.cancellationReason}</p>}
          </Notice>
        )}
        <TwoColumn
          asideFirst
          asideLabel={t('facts')}
          aside={
            <>
              <DescriptionList items={facts(props)} />
              <SessionActions locale={locale} item={item} choice={props.choice} />
            </>
          }
        >
          <Abstract locale={locale} item={item} />
          <Speakers locale={locale} item={item} />
          <Organizations title={t('organizers')} organizations={item.organizers} />
          <Organizations title={t('partners')} organizations={item.partners} />
          {props.inBlock.length > 0 && (
            <Section title={t('sessions-of-block')}>
              <DatedAgenda locale={locale} items={props.inBlock} />
            </Section>
          )}
        </TwoColumn>
      </>
    ),
  });
}

function Answer({ locale, notice, refusal }: SessionPageProps): VNode | null {
  const t = programmeTexts.in(locale);
  if (refusal) {
    return (
      <Notice tone="warning" title={t('refused-title')} live>
        <p>{refusal}</p>
      </Notice>
    );
  }
  return notice ? (
    <Notice tone="success" live>
      <p>{t(`notice.${notice}`)}</p>
    </Notice>
  ) : null;
}

function breadcrumbs(locale: Locale, { onDate }: ProgrammeItem) {
  const programme = { label: programmeTexts.in(locale)('title'), href: `/${locale}/programme` };
  return onDate
    ? [programme, { label: dateText(onDate, locale), href: `/${locale}/programme/${onDate}` }]
    : [programme];
}

function facts({ locale, item, block }: SessionPageProps): Description[] {
  const t = programmeTexts.in(locale);
  const { capacity, taken } = item;
  const rows: (Description | null)[] = [
    { term: t('when'), description: <When locale={locale} item={item} /> },
    { term: t('where'), description: placeText(item, locale) },
    item.track && { term: t('track'), description: <ItemTrack track={item.track} locale={locale} /> },
    { term: t('access'), description: sessionAccessTexts.in(locale)(item.access) },
    item.languages && {
      term: t('languages'),
      description: item.languages.map((language) => languageNameIn(language, locale)).join(', '),
    },
    item.sdgTargets && {
      term: t('sdg-targets'),
      description: item.sdgTargets.map((code) => <p>{`${code} ${sdgTargetTexts.in(locale)(code)}`}</p>),
    },
    capacity === null
      ? null
      : { term: t('places'), description: t('places-left', { left: capacity - taken, capacity }) },
    block && { term: t('part-of'), description: <ItemLink locale={locale} item={block} /> },
  ];
  return rows.filter((row) => row !== null);
}

const When = ({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode => (
  <>
    <Dates locale={locale} item={item} />
    {item.onDate && (
      <>
        <br />
        <ItemTime item={item} locale={locale} withZone />
      </>
    )}
  </>
);

function ItemLink({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode {
  const { title, titleLang } = titleIn(locale, item);
  return (
    <a href={sessionPath(locale, item.id)} lang={titleLang}>
      {title}
    </a>
  );
}

/** Says in words what is not in the page's language; the text itself says it by its `lang`. */
function Abstract({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode | null {
  const t = programmeTexts.in(locale);
  const abstract = wordingOf(item.abstract, locale);
  const foreign = [wordingOf(item.title, locale), abstract].find(
    (wording) => wording.text && wording.locale !== locale,
  );
  if (!abstract.text && !foreign) return null;
  return (
    <Prose>
      {abstract.text.split(/\n{2,}/).map((paragraph) => (
        <p lang={abstract.locale === locale ? undefined : abstract.locale}>{paragraph}</p>
      ))}
      {foreign && (
        <p>
          <Badge>{t('in-language', { language: languageNameIn(foreign.locale, locale) })}</Badge>
        </p>
      )}
    </Prose>
  );
}

/** By role, in the order of config/session-kinds.ts; roles in a source's own words come last. */
function Speakers({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode | null {
  if (item.speakers.length === 0) return null;
  const byRole = Map.groupBy(item.speakers, (speaker) => speaker.role);
  const known: string[] = speakerRoles.filter((role) => byRole.has(role));
  const roles = [...new Set([...known, ...byRole.keys()])];
  return (
    <Section title={programmeTexts.in(locale)('speakers')}>
      <DescriptionList
        items={roles.map((role) => ({
          term: speakerRoleLabel(role, locale),
          description: (byRole.get(role) ?? []).map((speaker) => (
            <p>
              <a href={`/${locale}/speakers/${speaker.id}`}>{speaker.name}</a>
              {[speaker.functionTitle, speaker.organizationName]
                .filter(Boolean)
                .map((fact) => `, ${fact ?? ''}`)}
            </p>
          )),
        }))}
      />
    </Section>
  );
}

function Organizations(props: { title: string; organizations: ProgrammeOrganization[] }): VNode | null {
  if (props.organizations.length === 0) return null;
  return (
    <Section title={props.title}>
      <Prose>
        <ul>
          {props.organizations.map((organization) => (
            <li lang="en">{organization.name}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
}
