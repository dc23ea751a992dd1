import { Module } from '@nestjs/common';
import { AuthModule } from '../../auth/auth.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { SchedulingModule } from '../../scheduling/scheduling.module.js';
import { SpeakerInvitationMails } from './speaker-invitation-mails.js';
import { SpeakerInvitationsService } from './speaker-invitations.service.js';
import './speaker-invitation.texts.js';

@Module({
  imports: [AuthModule, MailModule, SchedulingModule],
  providers: [SpeakerInvitationMails, SpeakerInvitationsService],
})
export class SpeakerInvitationsModule {}
