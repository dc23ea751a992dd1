import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { Database } from '../../kernel/database/database.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { ChoiceField, WholeNumberField } from '../../kernel/http/form-fields.js';
import { readForm } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Tokens } from '../../kernel/tokens.js';
import { WaitingListService } from '../../sessions/waiting-list.service.js';
import type { Page } from '../../web/page.js';
import { answerClaim } from '../answer-address.js';
import { Invitation } from '../invitation.entity.js';
import { AnswersService } from '../replies/answers.service.js';
import { type Answer, answers, isAnswer } from '../replies/reply.rules.js';
import { answerPage } from './answer.pages.js';

class AnswerForm {
  @ChoiceField(answers)
  answer!: Answer;

  /** The version that the page showed. */
  @WholeNumberField({ min: 0, max: 999_999_999 })
  sequence?: number;
}

interface Asked {
  token: string;
  id: string;
}

/** Answering an invitation by a link of its mail. Opening the link changes nothing: programs that check mails open it too. */
@Controller('answer/:token/:id')
export class AnswerController {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly answers: AnswersService,
    private readonly waitingList: WaitingListService,
  ) {}

  @Public()
  @Get()
  show(
    @Param() asked: Asked,
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, string | undefined>,
  ): Promise<Page> {
    return this.database.read(async (em) => {
      const invitation = await this.find(em, asked);
      const { choice, version, notice } = query;
      return this.page(em, invitation, {
        locale,
        token: asked.token,
        choice: isAnswer(choice) ? choice : undefined,
        isSaved: notice === 'saved',
        hasMoved: version !== undefined && version !== String(invitation.sequence),
      });
    });
  }

  @Public()
  @Post()
  async create(
    @Param() asked: Asked,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AnswerForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const { answer, sequence = 0 } = read.form;
    const outcome = await this.database.write(async (em) => {
      const invitation = await this.find(em, asked);
      // Answering a version that she has not seen is no answer.
      if (invitation.sequence !== sequence) return 'outdated';
      return this.answers.give(em, invitation, { answer, sequence, way: 'link' });
    });
    if (outcome !== 'outdated') {
      response.redirect(303, `/${locale}/answer/${asked.token}/${asked.id}?notice=saved`);
      return undefined;
    }
    const more = { locale, token: asked.token, choice: answer, hasMoved: true, status: 409 };
    return this.database.read(async (em) => this.page(em, await this.find(em, asked), more));
  }

  private async find(em: EntityManager, { token, id }: Asked): Promise<Invitation> {
    const invitation = await em.findOneBy(Invitation, { id });
    if (!invitation || !this.tokens.matches(token, answerClaim(invitation)))
      throw new NotFound('answer.not-valid');
    return invitation;
  }

  private async page(
    em: EntityManager,
    invitation: Invitation,
    more: Omit<Parameters<typeof answerPage>[0], 'invitation' | 'position'>,
  ): Promise<Page> {
    const { accountId, sessionId } = invitation;
    const position = sessionId ? await this.waitingList.positionOf(em, accountId, sessionId) : undefined;
    return answerPage({ invitation, position, ...more });
  }
}
