import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Invalid, NotFound } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { type AgendaEdit, type AgendaEntry, AgendasService } from '../../../sessions/agendas.service.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { Slot } from '../../slot.entity.js';
import { agendaPage } from './agenda.pages.js';
import { AgendaItemForm, MoveForm } from './desk.forms.js';
import { DeskQueries } from './desk.queries.js';
import { localizedOf, typedLocalized } from '../../../kernel/http/localized-fields.js';

/** The items inside a session. */
@Controller('organizer/sessions/:id/agenda')
export class AgendaController {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendasService,
    private readonly queries: DeskQueries,
  ) {}

  @Allow('sessions.edit')
  @Get()
  index(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    return this.page(id, locale, emptyForm, { notice });
  }

  @Allow('sessions.edit')
  @Get(':item/edit')
  edit(@Param('id') id: string, @Param('item') item: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(id, locale, undefined, { item });
  }

  @Allow('sessions.edit')
  @Post()
  create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.save({ id, body, locale, response }, (em, edit) => this.agendas.add(em, actor, id, edit));
  }

  @Allow('sessions.edit')
  @Post(':item/edit')
  update(
    @Param() { id, item }: ItemAddress,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.save({ id, item, body, locale, response }, (em, edit) =>
      this.agendas.edit(em, actor, id, item, edit),
    );
  }

  @Allow('sessions.edit')
  @Post(':item/move')
  async move(
    @Param() { id, item }: ItemAddress,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(MoveForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const { direction } = read.form;
    await this.database.write((em) => this.agendas.move(em, actor, id, item, direction));
    response.redirect(303, agendaPath(locale, id, 'saved'));
  }

  @Allow('sessions.edit')
  @Post(':item/removal')
  async destroy(
    @Param() { id, item }: ItemAddress,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.agendas.remove(em, actor, id, item));
    response.redirect(303, agendaPath(locale, id, 'removed'));
  }

  private async save(
    { id, item, body, locale, response }: Sent,
    write: (em: EntityManager, edit: AgendaEdit) => Promise<void>,
  ): Promise<Page | undefined> {
    const read = await readForm(AgendaItemForm, body);
    if (!read.ok) return this.page(id, locale, read, { item });
    const { minutes, speakerIds } = read.form;
    const edit = { title: localizedOf(read.form, 'title'), minutes: minutes ?? null, speakerIds };
    try {
      await this.database.write((em) => write(em, edit));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.page(id, locale, { typed: read.typed, errors: error.fields }, { item });
    }
    response.redirect(303, agendaPath(locale, id, 'saved'));
    return undefined;
  }

  private page(
    id: string,
    locale: Locale,
    state: FormState | undefined,
    { item, notice }: { item?: string | undefined; notice?: unknown },
  ): Promise<Page> {
    return this.database.read(async (em) => {
      const session = await this.queries.session(em, id);
      const items = await this.agendas.list(em, id);
      const editing = item === undefined ? undefined : items.find((each) => each.id === item);
      if (item !== undefined && !editing) throw new NotFound();
      return agendaPage({
        ...{ locale, session, items, editing, notice },
        panel: await this.queries.panel(em, id),
        minutes: minutesOf(await em.findOneBy(Slot, { sessionId: id })),
        state: state ?? (editing ? { typed: typedOf(editing), errors: {} } : emptyForm),
      });
    });
  }
}

interface ItemAddress {
  id: string;
  item: string;
}

interface Sent {
  id: string;
  /** Being edited. */
  item?: string;
  body: unknown;
  locale: Locale;
  response: Response;
}

const typedOf = ({ title, minutes, speakerIds }: AgendaEntry) => ({
  ...typedLocalized('title', title),
  minutes: minutes === null ? '' : String(minutes),
  speakerIds,
});

function minutesOf(slot: Slot | null): number | null {
  if (!slot?.startsAt || !slot.endsAt) return null;
  return (slot.endsAt.getTime() - slot.startsAt.getTime()) / 60_000;
}

const agendaPath = (locale: Locale, id: string, notice: string): string =>
  `/${locale}/organizer/sessions/${encodeURIComponent(id)}/agenda?notice=${notice}`;
