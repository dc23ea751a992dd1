import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { fallbackLocale, isLocale, locales, negotiateLocale } from '../../kernel/i18n/locale.js';
import { log } from '../../kernel/log.js';
import { calendarTexts } from '../calendar.texts.js';
import { type ScheduleFormat, scheduleFormats, ScheduleFiles } from '../schedule-files/schedule-files.js';
import { sendBody, sendPlain } from './send-body.js';

const types: Record<ScheduleFormat, string> = {
  xml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Answers `/schedule.xml` and `/schedule.json` from memory, in front of Nest's router, as the feeds are. */
@Injectable()
export class ScheduleServer {
  constructor(
    private readonly files: ScheduleFiles,
    @Inject(log) private readonly logger: Logger,
  ) {}

  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    const format = scheduleFormats.find((each) => request.path === `/schedule.${each}`);
    if (!format) return next();
    this.answer(format, request, response).catch((error: unknown) => {
      this.logger.error({ err: error }, 'schedule not served');
      if (!response.headersSent) response.setHeader('Retry-After', '60');
      refuse(request, response, 503, 'answer.unavailable');
    });
  };

  private async answer(format: ScheduleFormat, request: Request, response: Response): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(request, response, 405, 'answer.method');
      return;
    }
    const given = new URLSearchParams(request.url.split('?', 2)[1] ?? '');
    const unknown = [...given.keys()].find((name) => name !== 'lang');
    if (unknown !== undefined) {
      refuse(request, response, 400, 'answer.bad-filter', {
        name: unknown.slice(0, 40),
        allowed: 'lang',
      });
      return;
    }
    const [locale = fallbackLocale, ...others] = given.getAll('lang');
    if (!isLocale(locale) || others.length > 0) {
      refuse(request, response, 400, 'answer.bad-language', { allowed: locales.join(', ') });
      return;
    }
    const body = await this.files.find(format, locale);
    await sendBody(request, response, body, { type: types[format], cacheControl: 'public, max-age=300' });
  }
}

function refuse(
  request: Request,
  response: Response,
  status: number,
  key: 'answer.unavailable' | 'answer.method' | 'answer.bad-filter' | 'answer.bad-language',
  values: { name: string; allowed: string } | { allowed: string } = { allowed: '' },
): void {
  const locale = negotiateLocale(request.get('accept-language'));
  const text = calendarTexts.in(locale)(key, values);
  if (!response.headersSent) sendPlain(request, response, { status, text, locale });
  else response.end();
}
