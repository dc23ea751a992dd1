import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type ButtonKind, SubmitButton } from '../../web/components/button.js';
import { Notice } from '../../web/components/notice.js';
import type { ToldChange } from '../releases/told-changes.js';
import type { Destination } from '../session-destination.js';
import { publishingTexts } from './publishing.texts.js';

type Deed = 'save' | 'cancel' | 'reinstate';

interface ButtonsProps {
  locale: Locale;
  deed: Deed;
}

const kinds: Record<Deed, ButtonKind> = { save: 'primary', cancel: 'danger', reinstate: 'secondary' };

/** The two ways to send the form. The Enter key takes the first one, which nobody is told of. */
export function PublishingButtons({ locale, deed }: ButtonsProps): VNode {
  const t = publishingTexts.in(locale);
  return (
    <>
      <SubmitButton kind={kinds[deed]} name="destination" value={'draft' satisfies Destination}>
        {t(`${deed}-draft`)}
      </SubmitButton>
      <SubmitButton kind="secondary" name="destination" value={'public' satisfies Destination}>
        {t(`${deed}-public`)}
      </SubmitButton>
    </>
  );
}

export const PublishingHint = ({ locale }: { locale: Locale }): VNode => (
  <p class="field-hint">{publishingTexts.in(locale)('hint')}</p>
);

/** What the draft says of a session and the public does not see. */
export function WaitingNotice(props: { locale: Locale; waiting: ToldChange | undefined }): VNode | null {
  const { locale, waiting } = props;
  const t = publishingTexts.in(locale);
  if (!waiting) return null;
  return (
    <Notice tone="info" title={t('waiting-title')}>
      {waiting.sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>
        <a href={`/${locale}/organizer/release`}>{t('to-release')}</a>
      </p>
    </Notice>
  );
}

const notices = [
  'saved',
  'published',
  'cancelled-draft',
  'cancelled',
  'reinstated-draft',
  'reinstated',
] as const;
type PublishingNotice = (typeof notices)[number];

const noticesOf: Record<Deed, Record<Destination, PublishingNotice>> = {
  save: { draft: 'saved', public: 'published' },
  cancel: { draft: 'cancelled-draft', public: 'cancelled' },
  reinstate: { draft: 'reinstated-draft', public: 'reinstated' },
};

/** The session's form, saying what became of the last step. */
export const editPathAfter = (locale: Locale, id: string, deed: Deed, to: Destination): string =>
  `/${locale}/organizer/sessions/${encodeURIComponent(id)}/edit?notice=${noticesOf[deed][to]}`;

/** What became of the last step. */
export function PublishingNotice({
  locale,
  name,
}: {
  locale: Locale;
  name: string | undefined;
}): VNode | null {
  const t = publishingTexts.in(locale);
  const notice = notices.find((each) => each === name);
  if (!notice) return null;
  return (
    <Notice tone="success" live>
      <p>{t(`notice.${notice}`)}</p>
    </Notice>
  );
}
