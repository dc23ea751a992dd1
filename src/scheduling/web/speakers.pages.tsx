import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import { languageName } from '../../../config/event-languages.js';
import { speakerRoleLabel } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import type { SpeakerProfile } from '../../speakers/speakers.queries.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { type Description, DescriptionList } from '../../web/components/description-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Filters } from '../../web/components/filters.js';
import { JsonLd } from '../../web/components/json-ld.js';
import { Markdown } from '../../web/components/markdown.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import type { ProgrammeItem } from '../programme-item.js';
import { DatedAgenda } from './programme-agenda.js';
import { firstInstant, Zones } from './programme/programme-parts.pages.js';
import type { ProgrammeReader } from './programme-reader.js';
import { LanguageBadge } from './session-details.js';
import { speakerJsonLd } from './speaker-json-ld.js';
import { ForReader } from './star.js';
import { speakerPagesTexts } from './speakers.texts.js';

interface SpeakersPageProps {
  locale: Locale;
  speakers: readonly SpeakerProfile[];
  /** Of all that are public. */
  count: number;
  search: string;
  /** Where the photo is shown; undefined where there is none. */
  photoOf: (id: string) => string | undefined;
}

export function speakersPage({ locale, speakers, count, search, photoOf }: SpeakersPageProps): Page {
  const t = speakerPagesTexts.in(locale);
  const path = `/${locale}/speakers`;
  return page({
    title: t('title'),
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead', { count })} />
        <Filters
          action={path}
          label={t('search')}
          submitLabel={t('find')}
          {...(search ? { clear: { href: path, label: t('clear') } } : {})}
        >
          <TextField name="q" label={t('search')} hint={t('search-hint')} value={search} inputMode="search" />
        </Filters>
        {search && speakers.length > 0 && <p role="status">{t('found', { count: speakers.length })}</p>}
        {speakers.length === 0 && <EmptyState title={t('none-found')} />}
        <CardGrid>
          {speakers.map((speaker) => (
            <Card level={2} title={nameOf(speaker)} href={`${path}/${speaker.id}`}>
              <Portrait src={photoOf(speaker.id)} alt="" size="thumb" />
              <PublicFunction speaker={speaker} />
            </Card>
          ))}
        </CardGrid>
      </>
    ),
  });
}

export interface SpeakerPageProps {
  locale: Locale;
  speaker: SpeakerProfile;
  items: readonly ProgrammeItem[];
  photo: string | undefined;
  /** `https://forum.example` */
  origin: string;
  reader: ProgrammeReader;
}

export function speakerPage(props: SpeakerPageProps): Page {
  const { locale, speaker, items, photo, reader } = props;
  const t = speakerPagesTexts.in(locale);
  const roleIn = (item: ProgrammeItem) => item.speakers.find(({ id }) => id === speaker.id)?.role ?? '';
  return page({
    title: speaker.name,
    head: <JsonLd data={speakerJsonLd(props)} />,
    body: (
      <>
        <PageHeader
          breadcrumbs={
            <Breadcrumbs locale={locale} items={[{ label: t('title'), href: `/${locale}/speakers` }]} />
          }
          title={nameOf(speaker)}
          lead={<PublicFunction speaker={speaker} />}
        />
        <Portrait src={photo} alt={speaker.photoAlt ?? t('photo-of', { name: speaker.name })} size="badge" />
        <Biography locale={locale} speaker={speaker} />
        <DescriptionList items={factsOf(locale, speaker)} />
        <Section title={t('sessions')}>
          {items.length === 0 && <EmptyState title={t('no-sessions')} />}
          {items.length > 0 && (
            <ForReader locale={locale} reader={reader}>
              <Zones locale={locale} at={firstInstant(items)} reader={reader} />
              <DatedAgenda
                locale={locale}
                items={items}
                reader={reader}
                more={(item) => speakerRoleLabel(roleIn(item), locale)}
              />
            </ForReader>
          )}
        </Section>
      </>
    ),
  });
}

/** The printed name, and how the person writes it herself. */
const nameOf = ({ name, originalScriptName }: SpeakerProfile): string =>
  originalScriptName ? `${name} (${originalScriptName})` : name;

const portraitSizes = { thumb: { width: 75, height: 100 }, badge: { width: 240, height: 320 } } as const;

const Portrait = (props: {
  src: string | undefined;
  alt: string;
  size: keyof typeof portraitSizes;
}): VNode | null =>
  props.src === undefined ? null : (
    <img class="portrait" src={props.src} alt={props.alt} loading="lazy" {...portraitSizes[props.size]} />
  );

function Biography({ locale, speaker }: { locale: Locale; speaker: SpeakerProfile }): VNode | null {
  const wording = wordingOf(speaker.biography, locale);
  if (!wording.text) return null;
  return (
    <>
      <LanguageBadge wording={wording} locale={locale} />
      <Prose lang={wording.locale}>
        <Markdown text={wording.text} />
      </Prose>
    </>
  );
}

function factsOf(locale: Locale, { country, languages, links }: SpeakerProfile): Description[] {
  const t = speakerPagesTexts.in(locale);
  const facts: (Description | null)[] = [
    country === null ? null : { term: t('country'), description: countryName(country, locale) },
    languages.length === 0
      ? null
      : { term: t('languages'), description: languages.map((tag) => languageName(tag, locale)).join(', ') },
    links.length === 0
      ? null
      : {
          term: t('links'),
          description: links.map(({ url, label }) => (
            <p>
              <a href={url} rel="noopener nofollow">
                {label}
              </a>
            </p>
          )),
        },
  ];
  return facts.filter((fact) => fact !== null);
}

function PublicFunction({ speaker }: { speaker: SpeakerProfile }): VNode {
  return (
    <>
      {speaker.functionTitle && <p>{speaker.functionTitle}</p>}
      {speaker.organizationName && <p>{speaker.organizationName}</p>}
    </>
  );
}
