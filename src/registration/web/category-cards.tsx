import type { VNode } from 'preact';
import {
  participantCategoryCodes,
  type ParticipantCategoryCode,
} from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { Section } from '../../web/components/section.js';
import { registrationTexts } from '../registration.texts.js';

interface Props {
  locale: Locale;
  /** Where the choice of that group leads. */
  href: (code: ParticipantCategoryCode) => string;
  /** What is particular about a group, such as a deadline of its own. */
  note?: (code: ParticipantCategoryCode) => string | undefined;
}

/** The six categories of resolution 79/7, paragraph 3, each with whom it is for. */
export function CategoryCards({ locale, href, note }: Props): VNode {
  const category = categoryTexts.in(locale);
  return (
    <Section title={registrationTexts.in(locale)('choose-title')}>
      <CardGrid>
        {participantCategoryCodes.map((code) => (
          <Card title={category(code)} href={href(code)} meta={note?.(code)}>
            <p>{category(`${code}.explanation`)}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
