import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { edition } from '../../../../config/edition.js';
import { Uploads } from '../../../files/uploads.js';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { SessionDocumentsService } from '../../../sessions/session-documents.service.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { DocumentForm } from './desk.forms.js';
import { DeskQueries } from './desk.queries.js';
import { documentRule } from './document-rule.js';
import { documentsPage } from './documents.pages.js';

/** The documents of a session, in versions. */
@Controller('organizer/sessions/:id/documents')
export class DocumentsController {
  constructor(
    private readonly database: Database,
    private readonly documents: SessionDocumentsService,
    private readonly queries: DeskQueries,
    private readonly uploads: Uploads,
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
  @Get(':document/edit')
  edit(
    @Param('id') id: string,
    @Param('document') document: string,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return this.page(id, locale, undefined, { document });
  }

  @Allow('sessions.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await this.uploads.read(request, DocumentForm, { document: documentRule });
    if (!read.ok) return this.page(id, locale, read);
    const upload = read.uploads.document;
    if (!upload) {
      return this.page(id, locale, { typed: read.typed, errors: { document: { code: 'kernel.required' } } });
    }
    await this.database.write((em) => this.documents.add(em, actor, id, read.form, upload));
    response.redirect(303, documentsPath(locale, id, 'document-saved'));
    return undefined;
  }

  @Allow('sessions.edit')
  @Post(':document/edit')
  async update(
    @Param() { id, document }: { id: string; document: string },
    @Req() request: Request,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await this.uploads.read(request, DocumentForm, { document: documentRule });
    if (!read.ok) return this.page(id, locale, read, { document });
    const upload = read.uploads.document;
    await this.database.write((em) =>
      this.documents.edit(em, actor, { id: document, sessionId: id }, read.form, upload),
    );
    response.redirect(303, documentsPath(locale, id, 'document-saved'));
    return undefined;
  }

  @Allow('sessions.edit')
  @Post(':document/removal')
  async destroy(
    @Param() { id, document }: { id: string; document: string },
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.documents.remove(em, actor, { id: document, sessionId: id }));
    response.redirect(303, documentsPath(locale, id, 'document-removed'));
  }

  private page(
    id: string,
    locale: Locale,
    state: FormState | undefined,
    { document, notice }: { document?: string; notice?: unknown } = {},
  ): Promise<Page> {
    return this.database.read(async (em) => {
      const session = await this.queries.session(em, id);
      const documents = await this.documents.list(em, id);
      const editing =
        document === undefined ? undefined : documents.find((each) => each.document.id === document);
      if (document !== undefined && !editing) throw new NotFound();
      const { title = '', audience = 'public' } = editing?.document ?? {};
      return documentsPage({
        ...{ locale, session, documents, editing, notice },
        zone: edition.zone,
        state: state ?? { typed: { title, audience }, errors: {} },
      });
    });
  }
}

const documentsPath = (locale: Locale, id: string, notice: string): string =>
  `/${locale}/organizer/sessions/${encodeURIComponent(id)}/documents?notice=${notice}`;
