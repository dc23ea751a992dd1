import type { VNode } from 'preact';
import { type Locale, localeNames } from '../../kernel/i18n/locale.js';
import { mailTexts } from '../../mail/mail.texts.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { DataTable } from '../../web/components/data-table.js';
import { moment } from '../../web/moment.js';
import type { SentLetter } from '../letters/letters.queries.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';

interface LettersTableProps {
  locale: Locale;
  letters: readonly SentLetter[];
  /** On pages about more than one. */
  withDelegation?: boolean;
}

/** Letters with what has become of their mails. */
export function LettersTable({ locale, letters, withDelegation }: LettersTableProps): VNode | null {
  const t = manageDelegationsTexts.in(locale);
  const mail = mailTexts.in(locale);
  const format = moment(locale);
  if (letters.length === 0) return null;
  return (
    <DataTable
      locale={locale}
      caption={t('letters-title')}
      captionHidden
      columns={[
        ...(withDelegation
          ? [
              {
                key: 'delegation',
                label: t('name'),
                cell: ({ delegation }: SentLetter) => delegation && delegationNameIn(delegation, locale),
              },
            ]
          : []),
        {
          key: 'addressee',
          label: t('addressee'),
          rowHeader: true,
          cell: ({ addressee, letter }) => `${addressee} (${localeNames[letter.locale]})`,
        },
        { key: 'kind', label: t('kind'), cell: ({ letter }) => t(`kind.${letter.kind}`) },
        {
          key: 'sent',
          label: t('letter-dates'),
          compact: true,
          cell: ({ letter }) => format.format(letter.sentAt),
        },
        {
          key: 'mail',
          label: t('mail'),
          compact: true,
          cell: ({ state }) => (state ? mail(`state.${state}`) : t('mail-purged')),
        },
      ]}
      rows={letters}
      rowKey={({ letter }) => letter.id}
      dense
    />
  );
}
