import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '../../auth/accounts.service.js';
import { isFlooded } from '../../auth/link-flood.js';
import { DelegationsQueries } from '../../people/delegations.queries.js';
import { FocalPoint } from '../../people/focal-point.entity.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { FocalPointMails } from './focal-point-mails.js';

const linksPerHour = 5;

/** Mails a focal point a new link. The page that asks says the same for every address. */
@Injectable()
export class FocalPointLinks {
  constructor(
    private readonly accounts: AccountsService,
    private readonly delegations: DelegationsQueries,
    private readonly mails: FocalPointMails,
  ) {}

  async mail(em: EntityManager, email: string): Promise<void> {
    const account = await this.accounts.findByEmail(em, email);
    const post = account && (await em.findOneBy(FocalPoint, { accountId: account.id, state: 'active' }));
    if (post) await this.mailTo(em, post);
  }

  async mailTo(em: EntityManager, post: FocalPoint): Promise<void> {
    const about = `focal-point-link:${post.accountId}`;
    if (await isFlooded(em, about, linksPerHour)) return;
    const delegations = await this.delegations.inCareOf(em, post.accountId);
    const names = new Intl.ListFormat(post.locale).format(
      delegations.map((each) => delegationNameIn(each, post.locale)),
    );
    await this.mails.tell(em, post, names, 'link', { about, priority: 'high' });
  }
}
