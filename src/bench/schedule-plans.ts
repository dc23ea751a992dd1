import { AuditService } from '../audit/audit.service.js';
import { anonymous } from '../kernel/actor.js';
import { RealClock } from '../kernel/clock.js';
import type { Database } from '../kernel/database/database.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { DraftItems } from '../exchange/draft-items.queries.js';
import { ImportedSpeakerWriter } from '../exchange/imported-speaker-writer.js';
import { ImportWriter, outcomeOf } from '../exchange/import-writer.service.js';
import { DraftRecordsQueries } from '../exchange/planning/draft-records.queries.js';
import { planSchedule } from '../exchange/planning/plan-schedule.js';
import { readSchedule } from '../exchange/reading/read-schedule.js';
import { SaidQueries } from '../exchange/said.queries.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { ReleasedProgramme } from '../scheduling/releases/released-programme.js';
import { SessionsService } from '../sessions/sessions.service.js';

const options = { locale: 'en', isReady: true, isPublished: true } as const;

/** How long each part of an import took, in milliseconds. */
interface Times {
  read: number;
  plan: number;
  write: number;
}

/** Imports of schedules that nobody has imported before; nothing of them stays. */
export class SchedulePlans {
  private readonly draft: DraftRecordsQueries;
  private readonly writer: ImportWriter;

  constructor(private readonly database: Database) {
    const [clock, events] = [new RealClock(), new DomainEvents()];
    this.draft = new DraftRecordsQueries(
      new DraftItems(new ProgrammeQueries(new ReleasedProgramme())),
      new SaidQueries(),
    );
    this.writer = new ImportWriter(
      clock,
      new AuditService(clock),
      new SessionsService(events, clock),
      new ImportedSpeakerWriter(clock, events),
    );
  }

  async run(sessions: number): Promise<Times> {
    const bytes = new TextEncoder().encode(scheduleOf(sessions));
    const started = performance.now();
    const read = readSchedule(bytes);
    const atRead = performance.now();
    const plan = await this.database.read(async (em) =>
      planSchedule(read, await this.draft.read(em), options),
    );
    const atPlan = performance.now();
    await this.undone((em) => this.writer.write(em, anonymous, plan, { name: 'bench', isPublished: true }));
    return { read: atRead - started, plan: atPlan - atRead, write: performance.now() - atPlan };
  }

  /** How many sessions the same file would change once more. */
  async again(sessions: number): Promise<number> {
    const read = readSchedule(new TextEncoder().encode(scheduleOf(sessions)));
    let changed = -1;
    await this.undone(async (em) => {
      const first = planSchedule(read, await this.draft.read(em), options);
      await this.writer.write(em, anonymous, first, { name: 'bench', isPublished: true });
      const second = outcomeOf(planSchedule(read, await this.draft.read(em), options));
      changed = second.created + second.changed;
    });
    return changed;
  }

  private async undone(work: Parameters<Database['write']>[0]): Promise<void> {
    const undo = new Error('undo');
    await this.database
      .write(async (em) => {
        await work(em);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
  }
}

/** Ten rooms, nine sessions a day in each, with one to four people. */
function scheduleOf(sessions: number): string {
  const people = Math.ceil(sessions * 1.8);
  const days = Map.groupBy(Array.from({ length: sessions }).keys(), (index) => Math.floor(index / 90));
  return `<schedule><version>1</version><conference><title>Bench</title><acronym>bench</acronym><time_zone_name>Asia/Seoul</time_zone_name></conference>
${[...days].map(([day, indices]) => dayOf(day, indices, people)).join('\n')}</schedule>`;
}

function dayOf(day: number, indices: readonly number[], people: number): string {
  const date = `2023-10-${String(20 + day)}`;
  const rooms = Map.groupBy(indices, (index) => index % 10);
  return `<day index="${String(day + 1)}" date="${date}">${[...rooms]
    .map(
      ([room, own]) =>
        `<room name="Hall ${String(room)}">${own.map((index, hour) => eventOf(index, `${date}T${String(9 + hour).padStart(2, '0')}:00:00+09:00`, people)).join('\n')}</room>`,
    )
    .join('')}</day>`;
}

function eventOf(index: number, date: string, people: number): string {
  const persons = Array.from(
    { length: 1 + (index % 4) },
    (_, place) => ((index * 7 + place * 13) % people) + 1,
  );
  const text = `Session ${String(index)} speaks of housing, transport and water in cities. `.repeat(8);
  return `<event id="${String(index + 1)}" guid="${String(index)}-bench"><date>${date}</date><duration>00:50</duration><slug>s-${String(index)}</slug>
<title>Session ${String(index)}</title><type>lecture</type><track>Track ${String(index % 6)}</track><language>en</language><abstract>${text}</abstract>
<persons>${persons.map((id) => `<person id="${String(id)}">Person ${String(id)}</person>`).join('')}</persons></event>`;
}
