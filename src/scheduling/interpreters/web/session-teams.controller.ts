import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Invalid } from '../../../kernel/errors.js';
import { type Typed, typedOf, unknownFieldIn } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { ConflictTeller, type ToldConflict } from '../../conflicts/conflict-teller.js';
import { ConflictsService, isGrave } from '../../conflicts/conflicts.service.js';
import { InterpretersQueries } from '../interpreters.queries.js';
import { InterpretersService } from '../interpreters.service.js';
import { interpretersPath } from './interpreters-words.js';
import { sessionTeamsPage } from './session-teams.pages.js';

/** Which teams interpret in a session. */
@Controller('organizer/interpreters/sessions/:id')
export class SessionTeamsController {
  constructor(
    private readonly database: Database,
    private readonly queries: InterpretersQueries,
    private readonly interpreters: InterpretersService,
    private readonly conflicts: ConflictsService,
    private readonly teller: ConflictTeller,
  ) {}

  @Allow('interpreters.edit')
  @Get()
  async edit(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.form(id, locale, (teams) => ({ typed: { teams }, errors: {} }));
  }

  @Allow('interpreters.edit')
  @Post()
  async update(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const typed = typedOf(body);
    const again = (errors: FormState['errors'], question: ToldConflict[] = []) =>
      this.form(id, locale, () => ({ typed, errors }), question);
    const unknown = unknownFieldIn(typed, (name) => name === 'teams' || name === 'allowConflict');
    if (Object.keys(unknown).length > 0) return again(unknown);
    const question = typed['allowConflict'] ? [] : await this.questionOf(id, teamsIn(typed), locale);
    if (question.length > 0) return again({}, question);
    try {
      await this.database.write((em) => this.interpreters.assign(em, actor, id, teamsIn(typed)));
    } catch (error) {
      if (error instanceof Invalid) return again(error.fields);
      throw error;
    }
    response.redirect(303, `${interpretersPath(locale)}?notice=assigned`);
    return undefined;
  }

  /** The grave conflicts that these teams would bring. */
  private questionOf(sessionId: string, teams: string[], locale: Locale): Promise<ToldConflict[]> {
    const change = { sessionId, facts: { teams } };
    return this.database.read(async (em) => {
      const found = await this.conflicts.checkChange(em, [change]);
      return this.teller.tell(em, found.filter(isGrave), locale, [change]);
    });
  }

  private form(
    id: string,
    locale: Locale,
    stateOf: (assigned: string[]) => FormState,
    question: ToldConflict[] = [],
  ): Promise<Page> {
    return this.database.read(async (em) => {
      const session = await this.queries.session(em, id);
      const { teams, hours } = await this.queries.overview(em);
      const conflicts = await this.teller.tell(em, await this.conflicts.of(em, id), locale);
      const state = stateOf([...session.item.teams]);
      return sessionTeamsPage({ locale, session, teams, hours, state, conflicts, question });
    });
  }
}

/** A browser sends nothing, one or several. */
const teamsIn = ({ teams = [] }: Typed): string[] => [
  ...new Set(typeof teams === 'string' ? [teams] : teams),
];
