import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { can } from '../../kernel/actor.js';
import { Conflict, NotAllowed, NotFound } from '../../kernel/errors.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { readDraft } from '../draft.queries.js';
import { aspectsOf } from './content-diff.js';
import { readCurrent, readVersion, type Released } from './released.queries.js';
import { ReleasesService } from './releases.service.js';
import { restoreRows } from './restore-draft.js';
import { ScheduleVersion } from './schedule-version.entity.js';

/** Makes the draft what a version was. The public sees nothing of it before it is released. */
@Injectable()
export class RollbacksService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly releases: ReleasesService,
  ) {}

  /** Takes back what the draft changes of one session; one that never was public waits for readiness again. */
  async discard(em: EntityManager, actor: SignedIn, sessionId: string): Promise<void> {
    const session = await this.sessions.findForEdit(em, actor, sessionId);
    const released = (await readCurrent(em)).find((each) => each.sessionId === sessionId);
    const change = released ? await restoreRows(em, sessionId, released.content) : { isReady: false };
    await this.sessions.update(em, actor, session, change);
  }

  /** What came after that version stays: it was public, and must be cancelled by somebody who says why. */
  async rollBack(em: EntityManager, actor: SignedIn, version: number): Promise<void> {
    if (!can(actor, 'schedule.release')) throw new NotAllowed();
    const released = await this.contentsOf(em, version);
    const draft = new Map((await readDraft(em, {})).map((each) => [each.session.id, each]));
    let restored = 0;
    for (const { sessionId, content } of released) {
      const present = draft.get(sessionId);
      if (!present || aspectsOf(present.content, content).length === 0) continue;
      await this.sessions.update(em, actor, present.session, await restoreRows(em, sessionId, content));
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

  private async contentsOf(em: EntityManager, version: number): Promise<Released[]> {
    if (!(await em.existsBy(ScheduleVersion, { number: version }))) throw new NotFound();
    return readVersion(em, version);
  }
}
