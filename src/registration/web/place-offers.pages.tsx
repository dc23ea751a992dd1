import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Person } from '../../people/person.entity.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { deadlineIn } from '../../web/moment.js';
import { type Page, page } from '../../web/page.js';
import type { Registration } from '../registration.entity.js';
import type { PlaceOffer } from '../waiting-list/place-offer.entity.js';
import { placeOffersTexts } from '../waiting-list/place-offers.texts.js';

interface OfferProps {
  locale: Locale;
  token: string;
  offer: PlaceOffer;
  registration: Registration;
  person: Person;
  /** She came by the link that declines; it stands first then. */
  isDeclining?: boolean;
  problem?: string;
}

const titles = {
  open: 'title',
  accepted: 'title-accepted',
  declined: 'title-ended',
  lapsed: 'title-ended',
  cancelled: 'title-ended',
} as const;

/** One offer. It shows no more of the person than her name: the link may have been passed on. */
export function placeOfferPage(props: OfferProps): Page {
  const { locale, offer, problem } = props;
  const t = placeOffersTexts.in(locale);
  const title = t(titles[offer.state]);
  return page({
    title,
    section: 'own-area',
    ...(problem ? { status: 409 } : {}),
    body: (
      <>
        {problem && <Notice tone="warning" title={problem} live />}
        <PageHeader title={title} lead={offer.state === 'open' ? undefined : t(`state.${offer.state}`)} />
        <OfferFacts {...props} />
        {offer.state === 'open' && <Answers {...props} />}
        {offer.state !== 'open' && (
          <Actions>
            <ButtonLink href={`/${locale}/my`}>{t('own-area')}</ButtonLink>
          </Actions>
        )}
      </>
    ),
  });
}

function OfferFacts({ locale, offer, registration, person }: OfferProps): VNode {
  const t = placeOffersTexts.in(locale);
  return (
    <>
      {(offer.state === 'open' || offer.state === 'accepted') && (
        <p>{t('for', { name: person.displayName, reference: registration.reference })}</p>
      )}
      <DescriptionList
        items={[
          { term: t('forum'), description: edition.name[locale] },
          { term: t('mode'), description: attendanceModeTexts.in(locale)(registration.mode) },
          ...(offer.state === 'open'
            ? [{ term: t('until'), description: deadlineIn(locale, offer.lapsesAt) }]
            : []),
        ]}
      />
    </>
  );
}

function Answers({ locale, offer, token, isDeclining }: OfferProps): VNode {
  const t = placeOffersTexts.in(locale);
  const path = `/${locale}/offers/${offer.id}/${token}`;
  const accept = (
    <Form action={`${path}/acceptance`} label={t('accept')}>
      <p>{t('accept-hint')}</p>
      <Actions>
        <SubmitButton kind={isDeclining ? 'secondary' : 'primary'}>{t('accept')}</SubmitButton>
      </Actions>
    </Form>
  );
  const decline = (
    <Form action={`${path}/refusal`} label={t('decline')}>
      <p>{t('decline-hint')}</p>
      <Actions>
        <SubmitButton kind={isDeclining ? 'danger' : 'secondary'}>{t('decline')}</SubmitButton>
      </Actions>
    </Form>
  );
  return <>{isDeclining ? [decline, accept] : [accept, decline]}</>;
}
