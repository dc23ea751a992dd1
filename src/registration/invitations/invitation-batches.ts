import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { RegistrationInvitationsQueries, isInvited } from './registration-invitations.queries.js';
import {
  type InvitationTerms,
  type Invitee,
  RegistrationInvitationsService,
} from './registration-invitations.service.js';

/** So many in one transaction: others write in between. */
const atOnce = 50;

/** Inviting many. What a process that dies leaves behind stays `not_sent` and can be sent afterwards. */
@Injectable()
export class InvitationBatches {
  constructor(
    private readonly database: Database,
    private readonly invitations: RegistrationInvitationsService,
    private readonly queries: RegistrationInvitationsQueries,
  ) {}

  /** Whoever is registered or invited already is left alone. Answers how many were invited. */
  async invite(actor: SignedIn, invitees: readonly Invitee[], terms: InvitationTerms): Promise<number> {
    const ids: string[] = [];
    for (const piece of pieces(invitees)) {
      const written = await this.database.write(async (em) => {
        const prospects = await this.queries.prospects(em, piece);
        return this.invitations.invite(em, actor, prospects.filter(isInvited), terms);
      });
      ids.push(...written);
    }
    await this.send(actor, ids);
    return ids.length;
  }

  /** Sends whatever has not been sent. */
  async sendUnsent(actor: SignedIn): Promise<number> {
    let sent = 0;
    for (;;) {
      const ids = await this.database.read((em) => this.queries.unsent(em, atOnce));
      if (ids.length === 0) return sent;
      await this.send(actor, ids);
      sent += ids.length;
    }
  }

  private async send(actor: SignedIn, ids: readonly string[]): Promise<void> {
    for (const piece of pieces(ids)) {
      await this.database.write((em) => this.invitations.send(em, actor, piece));
    }
  }
}

const pieces = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_, index) =>
    items.slice(index * atOnce, (index + 1) * atOnce),
  );
