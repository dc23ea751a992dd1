import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FilesService } from '../../files/files.service.js';
import type { StoredFile } from '../../files/stored-file.entity.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { type AccreditationState, Delegation } from '../../people/delegation.entity.js';
import { FocalPointMails } from '../focal-points/focal-point-mails.js';
import { LettersService } from '../letters/letters.service.js';
import { AccreditationDecision } from './accreditation-decision.entity.js';

/** Where the credentials of a delegation are kept among the files. */
export const credentialsOf = (delegationId: string) => ({
  kind: 'delegation',
  id: delegationId,
  purpose: 'credentials',
});

interface Judgement {
  /** The document that the organizer has read; one handed in since is not judged. */
  document: string;
  reason?: string;
}

/** The note verbale of a government, the nomination letter of anybody else: handed in, accepted or returned with a reason. */
@Injectable()
export class AccreditationService {
  constructor(
    private readonly clock: Clock,
    private readonly files: FilesService,
    private readonly letters: LettersService,
    private readonly mails: FocalPointMails,
  ) {}

  /** A new document takes the place of the last one, and waits to be read even where that one was accepted. */
  async handIn(
    em: EntityManager,
    actor: SignedIn,
    delegation: Delegation,
    { file, reference }: { file: StoredFile; reference: string | undefined },
  ): Promise<void> {
    await this.files.assign(em, file, credentialsOf(delegation.id));
    await this.letters.answer(em, delegation, 'attends');
    await this.record(em, actor, delegation.id, 'submitted', reference ?? null);
  }

  async accept(em: EntityManager, actor: SignedIn, id: string, judgement: Judgement): Promise<void> {
    const delegation = await this.judged(em, id, judgement, 'accepted');
    await this.record(em, actor, id, 'accepted', null);
    await this.mails.tellAll(em, delegation, 'accepted', { about: `delegation:${id}` });
  }

  /** Also of credentials that were accepted before: an error may come to light later. */
  async giveBack(em: EntityManager, actor: SignedIn, id: string, judgement: Judgement): Promise<void> {
    const delegation = await this.judged(em, id, judgement, 'returned');
    const reason = judgement.reason ?? '';
    await this.record(em, actor, id, 'returned', reason);
    await this.mails.tellAll(em, delegation, 'returned', {
      about: `delegation:${id}`,
      blocks: (t) => [{ kind: 'facts', facts: [{ label: t('reason'), value: reason }] }],
    });
  }

  private async judged(
    em: EntityManager,
    id: string,
    { document }: Judgement,
    to: AccreditationState,
  ): Promise<Delegation> {
    const delegation = await em.findOneBy(Delegation, { id });
    if (!delegation) throw new NotFound();
    const there = await this.files.of(em, credentialsOf(id));
    const isToJudge = delegation.accreditation !== 'none' && delegation.accreditation !== to;
    if (!isToJudge || there?.id !== document) throw new Conflict('delegations.credentials-changed');
    return delegation;
  }

  private async record(
    em: EntityManager,
    { accountId }: SignedIn,
    delegationId: string,
    toState: AccreditationState,
    reason: string | null,
  ): Promise<void> {
    const decidedAt = this.clock.now();
    await em.update(
      Delegation,
      { id: delegationId },
      {
        ...{ accreditation: toState, accreditationReason: toState === 'returned' ? reason : null },
        ...{ accreditationBy: accountId, accreditationAt: decidedAt },
      },
    );
    await em.insert(AccreditationDecision, {
      ...{ id: newId(), delegationId, toState, reason },
      ...{ decidedBy: accountId, decidedAt },
    });
  }
}
