import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { fold } from '../kernel/folded-text.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import { Person } from '../people/person.entity.js';
import { Speaker, type SpeakerLink } from './speaker.entity.js';
import { isPublished } from './speaker.rules.js';

/** What is public of a speaker, nothing else of the person. */
export interface SpeakerProfile {
  id: string;
  name: string;
  originalScriptName: string | null;
  formOfAddress: string | null;
  functionTitle: string | null;
  organizationName: string | null;
  organizationId: string | null;
  country: string | null;
  biography: LocalizedText;
  links: SpeakerLink[];
  languages: string[];
  photoAlt: string | null;
}

/** A profile with the names of its person, for those who may see all of it. */
export interface NamedSpeaker {
  speaker: Speaker;
  person: Person;
}

@Injectable()
export class SpeakersQueries {
  /** All that are public, in alphabetical order of their printed names. */
  async all(em: EntityManager): Promise<SpeakerProfile[]> {
    return (await this.allNamed(em)).filter(({ speaker }) => isPublished(speaker)).map(profileOf);
  }

  async byId(em: EntityManager, id: string): Promise<SpeakerProfile | null> {
    const named = await this.named(em, id);
    return named && isPublished(named.speaker) ? profileOf(named) : null;
  }

  /** The profile that stands for this one since they were merged; null where there is none. */
  async heirOf(em: EntityManager, id: string): Promise<string | null> {
    return (await em.findOneBy(Speaker, { id }))?.mergedIntoId ?? null;
  }

  /** Every profile that stands, public or not, in the same order. */
  async allNamed(em: EntityManager): Promise<NamedSpeaker[]> {
    const named = await namedOf(em, await em.findBy(Speaker, { mergedIntoId: IsNull() }));
    return named.sort((a, b) => alphabetical.compare(a.person.displayName, b.person.displayName));
  }

  async named(em: EntityManager, id: string): Promise<NamedSpeaker | null> {
    return (await namedOf(em, await em.findBy(Speaker, { id, mergedIntoId: IsNull() })))[0] ?? null;
  }

  async namedByIds(em: EntityManager, ids: readonly string[]): Promise<Map<string, NamedSpeaker>> {
    if (ids.length === 0) return new Map();
    const named = await namedOf(em, await em.findBy(Speaker, { id: In([...ids]) }));
    return new Map(named.map((each) => [each.speaker.id, each]));
  }

  /** The profile that this account speaks under. */
  async ofAccount(em: EntityManager, accountId: string): Promise<NamedSpeaker | null> {
    return (await namedOf(em, await em.findBy(Speaker, { accountId, mergedIntoId: IsNull() })))[0] ?? null;
  }
}

/** Finds by name in whatever script, function or organization, without accents. Hangul is found by its syllables. */
export function matchesSearch(
  profile: Pick<SpeakerProfile, 'name' | 'originalScriptName' | 'functionTitle' | 'organizationName'>,
  search: string,
): boolean {
  const { name, originalScriptName, functionTitle, organizationName } = profile;
  const text = fold([name, originalScriptName, functionTitle, organizationName].filter(Boolean).join(' '));
  // Korean and Chinese names are written with and without a space; words of Latin letters end where they end.
  const unspaced = text.replaceAll(' ', '');
  return fold(search)
    .split(' ')
    .every((word) => text.includes(word) || (/[^\p{Script=Latin}\d]/u.test(word) && unspaced.includes(word)));
}

const alphabetical = new Intl.Collator('en');

function profileOf({ speaker, person }: NamedSpeaker): SpeakerProfile {
  const { id, formOfAddress, functionTitle, organizationName, organizationId, country } = speaker;
  const { biography, links, languages, photoAlt } = speaker;
  return {
    ...{ id, name: person.displayName, originalScriptName: person.originalScriptName, formOfAddress },
    ...{ functionTitle, organizationName, organizationId, country },
    ...{ biography, links, languages: languages ?? [], photoAlt },
  };
}

async function namedOf(em: EntityManager, speakers: Speaker[]): Promise<NamedSpeaker[]> {
  const people = await em.findBy(Person, { id: In(speakers.map((speaker) => speaker.personId)) });
  const byId = new Map(people.map((person) => [person.id, person]));
  return speakers.flatMap((speaker) => {
    const person = byId.get(speaker.personId);
    return person ? [{ speaker, person }] : [];
  });
}
