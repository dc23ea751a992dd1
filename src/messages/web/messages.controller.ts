import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.js';
import { type FormResult, readForm, type Typed } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { fieldsOf, filterOf } from '../../registration/registration-filter.js';
import { RegistrationsQueries } from '../../registration/registrations.queries.js';
import { Message } from '../message.entity.js';
import { MessageForm } from '../message.form.js';
import { assertCanBeRewritten } from '../message.states.js';
import { MessagesQueries } from '../messages.queries.js';
import { MessagesService } from '../messages.service.js';
import { type FormPageProps, messageFormPage, typedOf } from './message-form.pages.js';
import { MessageViews } from './message-views.js';
import { messagesPage } from './messages.pages.js';

const notices = ['saved', 'test-sent', 'started', 'stopped'] as const;

/** Writing to many registrants: the list of messages, their forms, and each with its preview or progress. */
@Controller('organizer/messages')
@Allow('messages.send')
export class MessagesController {
  constructor(
    private readonly database: Database,
    private readonly queries: MessagesQueries,
    private readonly messages: MessagesService,
    private readonly views: MessageViews,
    private readonly registrations: RegistrationsQueries,
  ) {}

  @Get()
  async index(@Query('page') page: string | undefined, @CurrentLocale() locale: Locale): Promise<Page> {
    const wanted = Math.max(1, Math.trunc(Number(page)) || 1);
    const list = await this.database.read((em) => this.queries.list(em, wanted));
    return messagesPage(locale, list);
  }

  /** The registration list leads here with its filter. */
  @Get('new')
  new(@Query() query: Record<string, unknown>, @CurrentLocale() locale: Locale): Promise<Page> {
    const { sort: _sort, direction: _direction, ...filter } = fieldsOf(filterOf(query));
    return this.form({ locale, state: { typed: filter, errors: {} } });
  }

  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(MessageForm, body);
    return this.save(read, locale, response, {
      write: (form) => this.database.write((em) => this.messages.create(em, actor, form)),
      again: (state) => this.form({ locale, state }),
    });
  }

  @Get(':id')
  show(
    @Param('id') id: string,
    @Query('recipient') recipient: string | undefined,
    @Query('as') search: unknown,
    @Query('notice') notice: string | undefined,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const number = Math.trunc(Number(recipient)) || 1;
    return this.views.page(id, locale, {
      recipient: number - 1,
      ...(typeof search === 'string' && search.trim() ? { search: search.trim().slice(0, 200) } : {}),
      notice: notices.find((each) => each === notice),
    });
  }

  @Get(':id/edit')
  async edit(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const message = await this.database.read((em) => em.findOneBy(Message, { id }));
    if (!message) throw new NotFound();
    assertCanBeRewritten(message.state);
    return this.form({ locale, state: { typed: typedOf(message), errors: {} }, message });
  }

  @Post(':id')
  async update(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { seen, rest } = takeSeen(body);
    const read = await readForm(MessageForm, rest);
    return this.save(read, locale, response, {
      write: async (form) => {
        await this.database.write((em) => this.messages.rewrite(em, id, form, { revision: seen }));
        return id;
      },
      again: (state, problem) => this.form({ locale, state, message: { id, revision: seen ?? 0 }, problem }),
    });
  }

  /** Whom one may choose from is what occurs in the list of registrations. */
  private async form(props: Omit<FormPageProps, 'occurring'>): Promise<Page> {
    const occurring = await this.database.read((em) => this.registrations.occurring(em));
    return messageFormPage({ ...props, occurring });
  }

  private async save(
    read: FormResult<MessageForm>,
    locale: Locale,
    response: Response,
    { write, again }: Saving,
  ): Promise<Page | undefined> {
    if (!read.ok) return again(read);
    try {
      const id = await write(read.form);
      response.redirect(303, `/${locale}/organizer/messages/${id}?notice=saved`);
      return undefined;
    } catch (error) {
      if (error instanceof Invalid) return again({ typed: read.typed, errors: error.fields });
      if (!(error instanceof Conflict)) throw error;
      return again({ typed: read.typed, errors: {} }, textOfCode(locale, error.code, error.values));
    }
  }
}

interface Saving {
  write: (form: MessageForm) => Promise<string>;
  again: (state: FormState, problem?: string) => Promise<Page>;
}

/** The revision that was edited travels with the form and is no field of the message. */
function takeSeen(body: unknown): { seen: number | undefined; rest: unknown } {
  if (typeof body !== 'object' || body === null) return { seen: undefined, rest: body };
  const { revision, ...rest }: Partial<Typed> & { revision?: unknown } = { ...body };
  return { seen: typeof revision === 'string' ? Number(revision) : undefined, rest };
}
