import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { AccountMoves } from './account-moves.service.js';
import { AccountsService } from './accounts.service.js';
import { AddressChangesService } from './address-changes.service.js';
import { AddressMails } from './address-mails.js';
import { AuthSessionsService } from './auth-sessions.service.js';
import { OrganizerLinks } from './organizer-links.js';
import { PermissionGuard } from './permission.guard.js';
import { SignInLinksService } from './sign-in-links.service.js';
import { SignInService } from './sign-in.service.js';
import { AddressCorrectionController } from './web/address-correction.controller.js';
import { AuditController } from './web/audit.controller.js';
import { NewAddressController } from './web/new-address.controller.js';
import { OwnAddressController } from './web/own-address.controller.js';
import { SignInController } from './web/sign-in.controller.js';

@Module({
  imports: [AuditModule, MailModule],
  controllers: [
    AddressCorrectionController,
    AuditController,
    NewAddressController,
    OwnAddressController,
    SignInController,
  ],
  providers: [
    AccountMoves,
    AccountsService,
    AddressChangesService,
    AddressMails,
    AuthSessionsService,
    OrganizerLinks,
    SignInLinksService,
    SignInService,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [AccountMoves, AccountsService, AuthSessionsService, OrganizerLinks, SignInLinksService],
})
export class AuthModule {}
