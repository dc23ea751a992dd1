import type { VNode } from 'preact';
import { speakerRoleLabel, speakerRoles } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type Wording, wordingOf } from '../../kernel/i18n/localized-text.js';
import { Badge } from '../../web/components/badge.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Markdown } from '../../web/components/markdown.js';
import { Prose, Section } from '../../web/components/section.js';
import type { ProgrammeItem, ProgrammeOrganization } from '../programme-item.js';
import { programmeTexts } from './programme.texts.js';

interface DetailsProps {
  locale: Locale;
  item: ProgrammeItem;
}

/** What is told of the session; nothing at all where nothing is known. */
export function Abstract({ locale, item }: DetailsProps): VNode | null {
  const abstract = wordingOf(item.abstract, locale);
  if (!abstract.text) return null;
  return (
    <>
      <Prose lang={abstract.locale === locale ? undefined : abstract.locale}>
        <Markdown text={abstract.text} />
      </Prose>
      <LanguageBadge wording={abstract} locale={locale} />
    </>
  );
}

/** Says in words what is not in the page's language; the text itself says it by its `lang`. */
export function LanguageBadge({ wording, locale }: { wording: Wording; locale: Locale }): VNode | null {
  if (wording.locale === locale) return null;
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(wording.locale) ?? wording.locale;
  return <Badge>{programmeTexts.in(locale)('in-language', { language })}</Badge>;
}

/** By role, in the order of config/session-kinds.ts; roles in a source's own words come last. */
export function Speakers({ locale, item }: DetailsProps): VNode | null {
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

export function Organizations(props: {
  title: string;
  organizations: ProgrammeOrganization[];
}): VNode | null {
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
