import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { clearCookie, setCookie } from '../../kernel/http/cookies.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isZone, zones } from '../../kernel/zones.js';
import { Actions, SubmitButton } from '../components/button.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { SelectField } from '../components/select-field.js';
import { ownPath } from '../own-path.js';
import { type Page, page } from '../page.js';
import { ReaderZone, zoneCookie } from './reader-zone.js';
import { readerZoneTexts } from './reader-zone.texts.js';

const year = 365 * 24 * 3_600_000;

/** In which zone somebody reads times, beside that of the place: kept in a cookie, and nothing else of her. */
@Controller('time-zone')
export class ReaderZoneController {
  @Public()
  @Get()
  show(
    @ReaderZone() zone: string | undefined,
    @CurrentLocale() locale: Locale,
    @Query('back') back: unknown,
  ): Page {
    const t = readerZoneTexts.in(locale);
    return page({
      title: t('title'),
      robots: 'noindex',
      body: (
        <>
          <PageHeader title={t('title')} lead={t('lead')} />
          <Form action={`/${locale}/time-zone`} hidden={{ back: ownPath(back, locale) }}>
            <SelectField
              name="zone"
              label={t('field')}
              value={zone ?? ''}
              placeholder={t('none')}
              options={zones.map((each) => ({ value: each, label: each.replaceAll('_', ' ') }))}
            />
            <Actions>
              <SubmitButton>{t('save')}</SubmitButton>
            </Actions>
          </Form>
        </>
      ),
    });
  }

  /** What is no zone is none: the cookie goes. */
  @Public()
  @Post()
  choose(
    @Body() body: Record<string, unknown>,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): void {
    const { zone, back } = body;
    if (typeof zone === 'string' && isZone(zone))
      setCookie(response, zoneCookie, { token: zone, lifetime: year });
    else clearCookie(response, zoneCookie);
    response.redirect(303, ownPath(back, locale));
  }
}
