import { fold } from '../../kernel/folded-text.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { ImportedSpeaker } from '../imported-speaker.entity.js';
import { personKey, type SchedulePerson } from '../schedule-document.js';
import { ownAcronym } from '../schedule-export.js';
import { speakerGuid, speakerNumber } from '../schedule-names.js';
import type { Place } from '../reading/raw-schedule.js';
import type { FileProblem } from '../reading/read-schedule.js';
import { type DraftRecords, inSource, type KnownSpeaker } from './draft-records.queries.js';
import { FreeIds } from './free-ids.js';
import type { PlannedSpeaker } from './import-plan.js';

/**
 * Speakers as a file names them: by what the source calls them, by our own guid, else by a name that only one has. Two persons of one
 * name stay two: whoever knows that they are one merges their profiles.
 */
export class PeopleByName {
  readonly planned: PlannedSpeaker[] = [];
  readonly known: ImportedSpeaker[] = [];
  readonly notes: FileProblem[] = [];
  private readonly resolved = new Map<string, string>();
  private readonly claimed: Set<string>;
  private readonly newNames = new Set<string>();
  private readonly byId: Map<string, KnownSpeaker>;
  private readonly byGuid: Map<string, KnownSpeaker>;
  private readonly byName: Map<string, KnownSpeaker[]>;
  private readonly ids: FreeIds;

  constructor(
    private readonly draft: DraftRecords,
    private readonly source: string,
    private readonly locale: Locale,
  ) {
    const { speakers } = draft;
    this.byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    this.byGuid = new Map(speakers.map((speaker) => [speakerGuid(speaker.id), speaker]));
    this.byName = Map.groupBy(speakers, ({ name }) => fold(name));
    this.ids = new FreeIds(this.byId.keys(), 80);
    const ofSource = [...draft.importedSpeakers.values()].filter((row) => row.source === source);
    this.claimed = new Set(ofSource.map(({ speakerId }) => speakerId));
  }

  /** The id of the speaker; asked twice about one key it is the same. */
  speaker(person: SchedulePerson, place: Place): string {
    const key = personKey(person);
    const before = this.resolved.get(key);
    if (before !== undefined) return before;
    const id = this.imported(person, key) ?? this.own(person) ?? this.newlyKnown(person, key, place);
    this.resolved.set(key, id);
    return id;
  }

  private imported(person: SchedulePerson, key: string): string | undefined {
    const row = this.draft.importedSpeakers.get(inSource(this.source, key)) ?? this.otherSource(person, key);
    const speaker = row && this.byId.get(row.speakerId);
    if (!speaker) return undefined;
    if (JSON.stringify(row.said) !== JSON.stringify({ ...row.said, ...told(person) })) {
      this.known.push({
        source: row.source,
        key,
        speakerId: speaker.id,
        said: { ...row.said, ...told(person) },
      });
      this.rename(speaker, row.said.name, person.name);
    }
    return row.speakerId;
  }

  /** A file of ours calls her as the source did from which she came. */
  private otherSource({ name }: SchedulePerson, key: string): ImportedSpeaker | undefined {
    if (this.source !== ownAcronym) return undefined;
    const rows = [...this.draft.importedSpeakers.values()].filter((row) => row.key === key);
    return rows.find(({ speakerId }) => this.byId.get(speakerId)?.name === name);
  }

  /** A name that was corrected here is not overwritten by the next file. */
  private rename({ id, name }: KnownSpeaker, before: string, after: string): void {
    if (name !== before || before === after) return;
    const changes = [{ field: 'name', before, after }];
    this.planned.push({
      place: null,
      speakerId: id,
      name: after,
      isNew: false,
      changes,
      write: { name: after },
    });
  }

  /** Of a file that was exported from here. */
  private own({ guid, id, name }: SchedulePerson): string | undefined {
    const byGuid = this.byGuid.get(guid)?.id;
    if (byGuid !== undefined || id === null) return byGuid;
    return this.byName.get(fold(name))?.find((speaker) => speakerNumber(speaker.id) === id)?.id;
  }

  private newlyKnown(person: SchedulePerson, key: string, place: Place): string {
    const { name } = person;
    const all = this.byName.get(fold(name)) ?? [];
    const free = all.filter((speaker) => !this.claimed.has(speaker.id));
    const [only] = free;
    if (only && free.length === 1) return this.remember(person, key, only.id);
    if (all.length > 0 || this.newNames.has(fold(name)))
      this.notes.push({
        place,
        title: name,
        field: 'persons',
        code: 'exchange.two-of-one-name',
        values: { name },
      });
    this.newNames.add(fold(name));
    const speakerId = this.ids.take(name, 'speaker');
    const biography = person.biography ? { [this.locale]: person.biography } : {};
    this.planned.push({ place, speakerId, name, isNew: true, changes: [], write: { name, biography } });
    return this.remember(person, key, speakerId);
  }

  private remember(person: SchedulePerson, key: string, speakerId: string): string {
    this.claimed.add(speakerId);
    this.known.push({ source: this.source, key, speakerId, said: person });
    return speakerId;
  }
}

/** A file of the other format may know less of her; what it does not say is not taken back. */
const told = ({ id, guid, code, name, biography, avatar }: SchedulePerson): Partial<SchedulePerson> => ({
  ...(id === null ? {} : { id }),
  ...(guid ? { guid } : {}),
  ...(code ? { code } : {}),
  name,
  ...(biography ? { biography } : {}),
  ...(avatar ? { avatar } : {}),
});
