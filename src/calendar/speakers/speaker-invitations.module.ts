import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { SchedulingModule } from '../../scheduling/scheduling.module.js';
import { SpeakingModule } from '../../speaking/speaking.module.js';
import { SpeakerInvitationMails } from './speaker-invitation-mails.js';
import { SpeakerInvitationSender } from './speaker-invitation-sender.js';
import { SpeakerInvitationsService } from './speaker-invitations.service.js';
import './speaker-invitation.texts.js';
import { SpeakerReplies } from './speaker-replies.js';
import { SpeakerReplyMails } from './speaker-reply-mails.js';

@Module({
  imports: [MailModule, SchedulingModule, SpeakingModule],
  providers: [
    SpeakerInvitationMails,
    SpeakerInvitationSender,
    SpeakerInvitationsService,
    SpeakerReplies,
    SpeakerReplyMails,
  ],
  exports: [SpeakerReplies],
})
export class SpeakerInvitationsModule {}
