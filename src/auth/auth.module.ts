import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { AccountsService } from './accounts.service.js';
import { AuthSessionsService } from './auth-sessions.service.js';
import { OrganizerLinks } from './organizer-links.js';
import { PermissionGuard } from './permission.guard.js';
import { SignInLinksService } from './sign-in-links.service.js';
import { SignInService } from './sign-in.service.js';
import { AuditController } from './web/audit.controller.js';
import { SignInController } from './web/sign-in.controller.js';

@Module({
  imports: [AuditModule, MailModule],
  controllers: [AuditController, SignInController],
  providers: [
    AccountsService,
    AuthSessionsService,
    OrganizerLinks,
    SignInLinksService,
    SignInService,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [AccountsService, OrganizerLinks, SignInLinksService],
})
export class AuthModule {}
