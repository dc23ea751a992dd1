import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { clearCookie, setCookie } from '../../kernel/http/cookies.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { SelectField } from '../../web/components/select-field.js';
import { type Page, page } from '../../web/page.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { isZone, zones } from '../places/zones.js';
import { readerZoneOf, zoneCookie } from './reader-zone.js';

const year = 365 * 24 * 3_600_000;

/** In which zone somebody reads times, beside that of the place: kept in a cookie, and nothing else of her. */
@Controller('co-events/time-zone')
export class ReaderZoneController {
  @Public()
  @Get()
  show(@Req() request: Request, @CurrentLocale() locale: Locale, @Query('back') back: unknown): Page {
    const t = coEventPageTexts.in(locale);
    return page({
      title: t('zone-title'),
      robots: 'noindex',
      body: (
        <>
          <PageHeader
            breadcrumbs={
              <Breadcrumbs locale={locale} items={[{ label: t('title'), href: `/${locale}/co-events` }]} />
            }
            title={t('zone-title')}
            lead={t('zone-lead')}
          />
          <Form action={`/${locale}/co-events/time-zone`} hidden={{ back: ownPath(back, locale) }}>
            <SelectField
              name="zone"
              label={t('zone-field')}
              value={readerZoneOf(request) ?? ''}
              placeholder={t('zone-none')}
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            />
            <Actions>
              <SubmitButton>{t('zone-save')}</SubmitButton>
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

/** Only to pages of the co-events, never to another site. */
const ownPath = (back: unknown, locale: Locale): string =>
  typeof back === 'string' && /^\/[a-z]{2}\/co-events(?:[/?][\w%/?=&.+~-]*)?$/.test(back)
    ? back.slice(0, 500)
    : `/${locale}/co-events`;
