import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Database } from '../../kernel/database/database.js';
import { clearCookie, readCookie, setCookie } from '../../kernel/http/cookies.js';
import { draftLifetime, DraftsService } from '../drafts/drafts.service.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';

const cookie = 'draft';

/** Which draft this browser is filling in. The cookie holds its token, which no script can read. */
@Injectable()
export class DraftCookie {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsService,
  ) {}

  tokenIn(request: Request): string | undefined {
    return readCookie(request, cookie);
  }

  /** A draft of a group that the edition no longer declares has no form: it goes on when another group is chosen. */
  async draftOf(request: Request): Promise<RegistrationDraft | undefined> {
    const draft = await this.database.read((em) => this.drafts.find(em, this.tokenIn(request)));
    return draft && isParticipantCategoryCode(draft.category) ? draft : undefined;
  }

  /** Also lasts as long again from now, as the draft does. */
  give(response: Response, draft: RegistrationDraft): void {
    setCookie(response, cookie, { token: this.drafts.tokenOf(draft), lifetime: draftLifetime });
  }

  take(response: Response): void {
    clearCookie(response, cookie);
  }
}
