import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { renderDocument } from '../../../web/render.js';
import { coEventPageTexts } from '../../co-event-pages.texts.js';
import { coEventPath, titleIn } from '../../co-event-words.js';
import { CoEventsQueries } from '../../co-events.queries.js';
import { CoEventList } from '../co-event-list.js';
import { allowFraming } from '../co-events-embed.controller.js';
import { EmbeddedDocument } from '../co-events-embed.page.js';

/** One co-event with its parts, as its host shows it on her own site. */
@Controller('co-events/:id/embed')
export class CoEventEmbedController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly coEvents: CoEventsQueries,
  ) {}

  @Public()
  @Get()
  async show(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const published = await this.database.read((em) => this.coEvents.byId(em, id));
    if (!published) throw new NotFound();
    const { coEvent, children } = published;
    allowFraming(response);
    return renderDocument(
      <EmbeddedDocument locale={locale} title={titleIn(coEvent, locale).title}>
        <CoEventList locale={locale} coEvents={[coEvent, ...children]} now={this.clock.now()} />
        <p>
          <a href={`${this.config.baseUrl}${coEventPath(locale, id)}`}>
            {coEventPageTexts.in(locale)('embed-one')}
          </a>
        </p>
      </EmbeddedDocument>,
    );
  }
}
