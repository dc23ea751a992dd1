import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { CopyField } from '../../web/components/copy-field.js';
import { QrCode } from '../../web/components/qr-code.js';
import type { SubscriptionLinks } from '../subscription-links.js';
import { subscribeTexts } from './subscribe.texts.js';

interface SubscribeProps {
  locale: Locale;
  links: SubscriptionLinks;
  /** Tells the fields of one page apart. */
  id: string;
}

/** Every way to one feed. */
export function SubscribeActions({ locale, links, id }: SubscribeProps): VNode {
  const t = subscribeTexts.in(locale);
  return (
    <>
      <Actions>
        <ButtonLink kind="primary" href={links.webcal}>
          {t('webcal')}
        </ButtonLink>
        <ButtonLink href={links.google}>{t('google')}</ButtonLink>
        <ButtonLink href={links.outlook}>{t('outlook')}</ButtonLink>
        <ButtonLink href={links.outlookAtWork}>{t('outlook-at-work')}</ButtonLink>
      </Actions>
      <FeedAddress locale={locale} links={links} id={id} />
      <details>
        <summary>{t('qr')}</summary>
        <p>{t('qr-text')}</p>
        <QrCode text={links.webcal} label={t('qr')} />
      </details>
    </>
  );
}

/** The bare address. A code for each of thirty feeds would weigh more than all else on the page. */

export function FeedAddress({ locale, links, id }: SubscribeProps): VNode {
  return (
    <CopyField
      locale={locale}
      name="address"
      id={`address-${id}`}
      label={subscribeTexts.in(locale)('address')}
      value={links.address}
    />
  );
}
