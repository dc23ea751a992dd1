import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { typedOf } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { nextStep, problemsOfStep, stepsOf } from '../drafts/draft-steps.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { DraftCookie } from './draft-cookie.js';
import { DraftPages } from './draft-pages.js';
import { DraftPosts, type KeptStep } from './draft-posts.js';
import { OpenWindow } from './open-window.js';

/** The form step by step. Whatever is typed is kept, also what is wrong, and what a lost session would have lost. */
@Controller('register/draft')
export class DraftStepsController {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsService,
    private readonly cookie: DraftCookie,
    private readonly pages: DraftPages,
    private readonly posts: DraftPosts,
    private readonly window: OpenWindow,
  ) {}

  /** Where one stopped. */
  @Public()
  @Get()
  async index(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.cookie.draftOf(request);
    const place = draft ? `register/draft/${nextStep(draft)?.id ?? 'review'}` : 'register';
    response.redirect(303, `/${locale}/${place}`);
  }

  /** Begins, or goes on in another group with what was typed. */
  @Public()
  @Post()
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { category } = typedOf(body);
    if (!isParticipantCategoryCode(category)) throw new NotFound();
    const closed = this.window.closed(locale, category, 409);
    if (closed) return closed;
    const draft = await this.database.write(async (em) => {
      const known = await this.drafts.find(em, this.cookie.tokenIn(request));
      if (!known) return this.drafts.begin(em, { category, locale });
      await this.drafts.changeCategory(em, known, category);
      return known;
    });
    this.cookie.give(response, draft);
    response.redirect(303, `/${locale}/register/draft/${stepsOf(draft)[0]?.id ?? 'review'}`);
    return undefined;
  }

  @Public()
  @Get(':step')
  async show(
    @Param('step') id: string,
    @Query('notice') notice: unknown,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const draft = await this.cookie.draftOf(request);
    const step = draft && stepsOf(draft).find((each) => each.id === id);
    if (!step) {
      response.redirect(303, `/${locale}/register/draft`);
      return undefined;
    }
    const closed = await this.window.closedFor(locale, draft);
    const said = notice === 'resumed' || notice === 'restored' ? notice : undefined;
    return closed ?? this.pages.step({ locale, draft, step, notice: said });
  }

  @Public()
  @Post(':step')
  async update(
    @Param('step') id: string,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const kept = await this.posts.keep(request, id, locale);
    if ('closed' in kept) return kept.closed;
    const { draft, step, go, problems } = kept;
    this.cookie.give(response, draft);
    const errors = { ...problemsOfStep(draft, step), ...problems };
    if (go === 'next' && Object.keys(errors).length > 0) {
      return this.pages.step({ locale, draft, step, errors });
    }
    response.redirect(303, `/${locale}/register/draft/${placeAfter(kept)}`);
    return undefined;
  }
}

function placeAfter({ draft, step, go, isRestored }: KeptStep): string {
  if (go === 'later') return 'later';
  const ids: string[] = stepsOf(draft).map(({ id }) => id);
  const index = ids.indexOf(step.id) + (go === 'back' ? -1 : 1);
  return `${ids[index] ?? 'review'}${isRestored ? '?notice=restored' : ''}`;
}
