import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ButtonLink } from '../../web/components/button.js';
import { Notice } from '../../web/components/notice.js';
import { deadlineIn } from '../../web/moment.js';
import { dayAtVenue } from '../form/form-dates.js';
import type { OwnStanding } from '../own-standing.queries.js';
import { wishedAnswers } from '../registration-answers.js';
import { placeOffersTexts } from '../waiting-list/place-offers.texts.js';

/** Her place on the waiting list, the place that she is offered, the change that nobody has answered yet; mostly nothing. */
export function OwnStandingNotices({ locale, standing }: { locale: Locale; standing: OwnStanding }): VNode {
  const t = placeOffersTexts.in(locale);
  const { position, offer, change } = standing;
  return (
    <>
      {position !== undefined && <Notice title={t('position', { position })} />}
      {offer && (
        <Notice tone="success" title={t('offered', { until: deadlineIn(locale, offer.offer.lapsesAt) })}>
          <ButtonLink kind="primary" href={`/${locale}/offers/${offer.offer.id}/${offer.token}`}>
            {t('answer')}
          </ButtonLink>
        </Notice>
      )}
      {change && (
        <Notice title={t('change-pending')}>
          <p>{t('change-pending-text', { date: dayAtVenue(locale, change.proposedAt) })}</p>
          <ul>
            {wishedAnswers(locale, change.wished).map(({ field, label, words }) => (
              <li key={field}>
                {label}: {words}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
