import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countryName } from '../../../config/countries.js';
import { edition } from '../../../config/edition.js';
import { isRegionId } from '../../../config/regions.js';
import { regionTexts } from '../../../config/regions.texts.js';
import { AuditService } from '../../audit/audit.service.js';
import { Account } from '../../auth/account.entity.js';
import { AccountsService } from '../../auth/accounts.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { insertIfAbsent } from '../../kernel/database/insert-if-absent.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { ModeratorAssignment } from '../moderator-assignment.entity.js';
import type { InviteForm } from './moderation.forms.js';
import { moderationTexts } from './moderation.texts.js';

/** Who moderates where: organizers invite and remove. */
@Injectable()
export class ModeratorsService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly accounts: AccountsService,
    private readonly audit: AuditService,
    private readonly outbox: OutboxService,
  ) {}

  /** Whoever has an account keeps it; she is told by mail how to sign in. */
  async invite(em: EntityManager, actor: SignedIn, form: InviteForm): Promise<void> {
    const { email, name, locale } = form;
    const account = await this.accounts.ensure(em, { email, name, locale, role: 'moderator' });
    const area = areaOf(form.scope);
    const isNew = await insertIfAbsent(em, ModeratorAssignment, {
      ...area,
      accountId: account.id,
      assignedBy: actor.accountId,
      assignedAt: this.clock.now(),
      remindedAt: null,
    });
    if (!isNew) throw new Invalid({ scope: { code: 'moderation.is-assigned' } });
    const details = { email: account.email, scope: areaName(area, 'en') };
    await this.audit.record(em, actor, 'moderation.done.invited', `moderator:${account.id}`, details);
    await this.tell(em, account, areaName(area, locale));
  }

  /** Whose last region is taken away can no longer sign in as moderator. */
  async remove(em: EntityManager, actor: SignedIn, accountId: string, scope: string): Promise<void> {
    const area = areaOf(scope);
    const account = await em.findOneBy(Account, { id: accountId });
    const { affected } = await em.delete(ModeratorAssignment, { accountId, ...area });
    if (!account || !affected) throw new NotFound();
    if (!(await em.existsBy(ModeratorAssignment, { accountId })))
      await em.update(Account, { id: accountId, role: 'moderator' }, { role: 'participant' });
    const details = { email: account.email, scope: areaName(area, 'en') };
    await this.audit.record(em, actor, 'moderation.done.removed', `moderator:${accountId}`, details);
  }

  private async tell(em: EntityManager, { id, name, email, locale }: Account, scope: string): Promise<void> {
    const t = moderationTexts.in(locale);
    await this.outbox.enqueue(em, {
      to: { name, address: email },
      locale,
      about: `moderator:${id}`,
      content: {
        subject: t('mail.invite-subject'),
        title: t('mail.invite-title'),
        blocks: [
          { kind: 'paragraph', text: t('mail.greeting', { name }) },
          { kind: 'paragraph', text: t('mail.invite-text', { forum: edition.name[locale], scope }) },
          { kind: 'paragraph', text: t('mail.invite-how') },
          {
            kind: 'button',
            label: t('mail.sign-in'),
            link: `${this.config.baseUrl}/${locale}/sign-in`,
          },
        ],
      },
    });
  }
}

type Area = Pick<ModeratorAssignment, 'scope' | 'code'>;

/** `asia-pacific` is a region, `KR` a country. */
const areaOf = (code: string): Area => ({ scope: isRegionId(code) ? 'region' : 'country', code });

export const areaName = ({ code }: Pick<ModeratorAssignment, 'code'>, locale: Locale): string =>
  isRegionId(code) ? regionTexts.in(locale)(code) : countryName(code, locale);
