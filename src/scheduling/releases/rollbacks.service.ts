import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { can } from '../../kernel/actor.js';
import { Conflict, NotAllowed, NotFound } from '../../kernel/errors.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { readDraft } from '../draft.queries.js';
import { aspectsOf } from './content-diff.js';
import { leadersOf } from './moved-together.js';
import { readPending } from './pending.js';
import { readCurrent, readVersion, type Released } from './released.queries.js';
import { ReleasesService } from './releases.service.js';
import { restoreRows } from './restore-draft.js';
import { ScheduleVersion } from './schedule-version.entity.js';
import { SpeakerAnswers } from './speaker-answers.js';

/** Makes the draft what a version was. The public sees nothing of it before it is released. */
@Injectable()
export class RollbacksService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly releases: ReleasesService,
    private readonly answers: SpeakerAnswers,
  ) {}

  /**
   * Takes back what the draft changes of one session, and of those that have only moved with it; one that never was public waits
   * for readiness again.
   */
  async discard(em: EntityManager, actor: SignedIn, sessionId: string): Promise<void> {
    const followers = [...leadersOf(await readPending(em))].flatMap(([id, leader]) =>
      leader === sessionId ? id : [],
    );
    for (const id of [sessionId, ...followers]) await this.discardOne(em, actor, id);
  }

  /** What came after that version stays: it was public, and must be cancelled by somebody who says why. */
  async rollBack(em: EntityManager, actor: SignedIn, version: number): Promise<void> {
    if (!can(actor, 'schedule.release')) throw new NotAllowed();
    const released = await this.contentsOf(em, version);
    const draft = new Map((await readDraft(em, {})).map((each) => [each.session.id, each]));
    let restored = 0;
    for (const each of released) {
      const present = draft.get(each.sessionId);
      if (!present || aspectsOf(present.content, each.content).length === 0) continue;
      await this.sessions.update(em, actor, present.session, await this.restore(em, each));
      restored += 1;
    }
    if (restored === 0) throw new Conflict('releases.same-as-draft', { version });
  }

  /** At once for everybody; what else waits in the draft goes on waiting. */
  async rollBackAndRelease(
    em: EntityManager,
    actor: SignedIn,
    version: number,
    note: LocalizedText,
  ): Promise<number> {
    await this.rollBack(em, actor, version);
    const only = (await this.contentsOf(em, version)).map(({ sessionId }) => sessionId);
    const number = await this.releases.release(em, actor, { note, only, rolledBackTo: version });
    if (number === null) throw new Conflict('releases.nothing');
    return number;
  }

  private async discardOne(em: EntityManager, actor: SignedIn, sessionId: string): Promise<void> {
    const session = await this.sessions.findForEdit(em, actor, sessionId);
    const released = (await readCurrent(em)).find((each) => each.sessionId === sessionId);
    const change = released ? await this.restore(em, released) : { isReady: false };
    await this.sessions.update(em, actor, session, change);
  }

  private async restore(em: EntityManager, { sessionId, content }: Released): Promise<Partial<Session>> {
    return restoreRows(em, sessionId, content, await this.answers.ofSession(em, sessionId));
  }

  private async contentsOf(em: EntityManager, version: number): Promise<Released[]> {
    if (!(await em.existsBy(ScheduleVersion, { number: version }))) throw new NotFound();
    return readVersion(em, version);
  }
}
