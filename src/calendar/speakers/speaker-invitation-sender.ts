import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Account } from '../../auth/account.entity.js';
import { Clock } from '../../kernel/clock.js';
import { RedirectionService } from '../../mail/redirection.service.js';
import { SpeakingDoubts } from '../../speaking/invitations/speaking-doubts.service.js';
import type { SpeakingInvitation } from '../../speaking/invitations/speaking-invitation.entity.js';
import { type Moment, nextStep, revise, type Step, toldBy, type Wanted } from '../invitation.rules.js';
import { sequenceFloor } from '../sequence-floor.js';
import { SpeakerInvitation } from './speaker-invitation.entity.js';
import { SpeakerInvitationMails } from './speaker-invitation-mails.js';

interface Case {
  invitation: SpeakingInvitation;
  account: Account;
  uid: string;
  told: SpeakerInvitation | null;
  /** Undefined where her calendar should hold nothing. */
  wanted: Wanted | undefined;
  isCalledOff: boolean;
}

type Row = Omit<SpeakerInvitation, 'firstMessageId'>;

/** Mails one speaker what separates her calendar from what it should hold, and remembers what it was told. */
@Injectable()
export class SpeakerInvitationSender {
  constructor(
    private readonly clock: Clock,
    private readonly doubts: SpeakingDoubts,
    private readonly mails: SpeakerInvitationMails,
    private readonly redirection: RedirectionService,
  ) {}

  async bring(em: EntityManager, one: Case): Promise<void> {
    const { invitation, account, wanted } = one;
    const step = nextStep(one.told ?? undefined, wanted, account.email);
    const next = wanted ?? one.told;
    // Other words of the session are no reason to write into her calendar.
    if (!step || !next || step === 'reword') return;
    const moment = await this.moment(em);
    const told = step === 'readdress' && one.told ? await this.leave(em, one, one.told, moment) : one.told;
    const isAskedAnew = told !== null && asksAnew(step, told, next, invitation);
    const row = this.row({ ...one, told, moment }, step, next, isAskedAnew);
    const kind = step === 'cancel' ? (one.isCalledOff ? 'called-off' : 'end') : step;
    const messageId = await this.mails.send(em, { kind, row, told, account, invitation });
    const { sessionId, speakerId } = row;
    if (told) await em.update(SpeakerInvitation, { sessionId, speakerId }, row);
    else await em.insert(SpeakerInvitation, { ...row, firstMessageId: messageId });
    if (isAskedAnew) await this.doubts.askAnew(em, { sessionId, speakerId });
  }

  /** Sends an invitation that stands once more as it is, to whoever has lost it. */
  async repeat(
    em: EntityManager,
    { invitation, account, told }: Pick<Case, 'invitation' | 'account'> & { told: SpeakerInvitation },
  ): Promise<void> {
    const { sessionId, speakerId } = told;
    const revision = revise('reword', told, await this.moment(em));
    const row = Object.assign(em.create(SpeakerInvitation), told, revision);
    await this.mails.send(em, { kind: 'invite', row, told, account, invitation });
    await em.update(SpeakerInvitation, { sessionId, speakerId }, revision);
  }

  /** Ends an invitation because the same session goes to another mailbox of hers already, in an invitation of its own. */
  async giveUp(
    em: EntityManager,
    { told, ...one }: Pick<Case, 'invitation' | 'account'> & { told: SpeakerInvitation },
  ): Promise<void> {
    const { sequence, stampedAt } = await this.leave(em, one, told, await this.moment(em));
    const { sessionId, speakerId } = told;
    await em.update(SpeakerInvitation, { sessionId, speakerId }, { sequence, stampedAt, state: 'cancelled' });
  }

  private async moment(em: EntityManager): Promise<Moment> {
    return { now: this.clock.now(), floor: await sequenceFloor(em) };
  }

  /** Takes the entry out of the calendar of a mailbox that is no longer hers; where mail comes back there is nobody to tell. */
  private async leave(
    em: EntityManager,
    { account, invitation }: Pick<Case, 'invitation' | 'account'>,
    told: SpeakerInvitation,
    moment: Moment,
  ): Promise<SpeakerInvitation> {
    if (told.state === 'cancelled' || (await this.redirection.isDead(em, told.address))) return told;
    const left = Object.assign(em.create(SpeakerInvitation), told, revise('cancel', told, moment));
    await this.mails.send(em, { kind: 'left', row: left, told, account, invitation });
    return left;
  }

  private row(
    { invitation: { sessionId, speakerId }, account, uid, told, moment }: Case & { moment: Moment },
    step: Step,
    next: Wanted,
    isAskedAnew: boolean,
  ): Row {
    // Whoever has declined and is told of it all the same has said yes since.
    const keeps = told !== null && step !== 'reinvite' && told.partstat !== 'DECLINED';
    return {
      ...{ sessionId, speakerId, uid },
      ...toldBy(step, told ?? undefined, next, account.email, moment),
      partstat: isAskedAnew ? 'NEEDS-ACTION' : keeps ? told.partstat : 'ACCEPTED',
      ...{ answerStampedAt: null, askedBack: [] },
    };
  }
}

/** Another hour than the one to which she has said yes; another room asks nothing of her. */
function asksAnew(
  step: Step,
  told: SpeakerInvitation,
  next: Wanted,
  { answeredAt }: SpeakingInvitation,
): boolean {
  if (step !== 'move' && step !== 'reinvite') return false;
  const hasAnsweredSince = step === 'reinvite' && answeredAt !== null && answeredAt >= told.stampedAt;
  return hoursOf(told) !== hoursOf(next) && !hasAnsweredSince;
}

const hoursOf = ({ timeAndPlace }: Wanted): string => timeAndPlace.slice(0, timeAndPlace.indexOf('@'));
