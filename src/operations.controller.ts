import { Controller, Get, Header } from '@nestjs/common';
import { Database } from './kernel/database/database.js';
import { Unavailable } from './kernel/errors.js';
import { Draining } from './kernel/http/draining.js';
import { locales } from './kernel/i18n/locale.js';
import { Public } from './kernel/http/permissions.js';

/** What a supervisor asks: is the process alive, and should it be asked anything. */
@Controller()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly draining: Draining,
  ) {}

  @Public()
  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  @Public()
  @Get('readyz')
  async ready(): Promise<{ status: string }> {
    if (this.draining.isUnderWay) throw new Unavailable();
    await this.database.read((em) => em.query('SELECT 1'));
    return { status: 'ok' };
  }

  /**
   * What is personal is behind a sign-in or a secret address; this only spares search engines the way. Feeds are open, those of
   * participants too, which have a header for search engines: Google Calendar fetches nothing that is closed here.
   */
  @Public()
  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    const closed = locales.flatMap((locale) => [`/${locale}/my`, `/${locale}/organizer`]);
    return ['User-agent: *', ...[...closed, '/dev/'].map((path) => `Disallow: ${path}`), ''].join('\n');
  }
}
