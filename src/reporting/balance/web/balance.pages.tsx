import type { VNode } from 'preact';
import { categoryTexts } from '../../../../config/participant-category.texts.js';
import { isParticipantCategoryCode } from '../../../../config/participant-categories.js';
import { regionTexts } from '../../../../config/regions.texts.js';
import { isRegionId } from '../../../../config/regions.js';
import { fieldTexts } from '../../../../config/registration-fields.texts.js';
import { speakerGenders } from '../../../../config/speaking.js';
import { smallestShownCount } from '../../../../config/statistics.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { ProgrammeItem } from '../../../scheduling/programme-item.js';
import { balanceTexts } from '../balance.texts.js';
import { titleText } from '../../../speaking/session-facts.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { Filters } from '../../../web/components/filters.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { SelectField } from '../../../web/components/select-field.js';
import { type Page, page } from '../../../web/page.js';
import { type Balance, type BalanceDimension, balanceDimensions, type BalanceRow } from '../balance.rules.js';

interface BalancePageProps {
  locale: Locale;
  items: readonly ProgrammeItem[];
  /** Undefined: the whole programme. */
  session: ProgrammeItem | undefined;
  balance: Balance;
}

const least = smallestShownCount;

export function balancePage({ locale, items, session, balance }: BalancePageProps): Page {
  const t = balanceTexts.in(locale);
  const path = `/${locale}/organizer/balance`;
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead', { least })} />
        <Filters action={path} label={t('title')} submitLabel={t('filter')}>
          <SelectField
            name="session"
            label={t('session')}
            value={session?.id ?? ''}
            placeholder={t('programme')}
            options={items.map((item) => ({ value: item.id, label: titleText(item, locale) }))}
          />
        </Filters>
        <h2>{session ? titleText(session, locale) : t('programme')}</h2>
        {balance.total === null ? (
          <Notice>
            <p>{t('few', { least })}</p>
          </Notice>
        ) : (
          <>
            <p>{t('people', { count: balance.total })}</p>
            {balanceDimensions.map((dimension) => (
              <Table locale={locale} dimension={dimension} balance={balance} />
            ))}
          </>
        )}
      </>
    ),
  });
}

interface TableProps {
  locale: Locale;
  dimension: BalanceDimension;
  balance: Balance;
}

function Table({ locale, dimension, balance: { total, tables } }: TableProps): VNode {
  const t = balanceTexts.in(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const hidden = t('hidden');
  const columns: Column<BalanceRow>[] = [
    {
      key: 'value',
      label: t(dimension),
      rowHeader: true,
      cell: ({ value }) => labelOf(dimension, value, locale),
    },
    {
      key: 'count',
      label: t('count'),
      numeric: true,
      cell: ({ count }) => (count === null ? hidden : String(count)),
    },
    {
      key: 'share',
      label: t('share'),
      numeric: true,
      cell: ({ count }) => (count === null || !total ? hidden : share.format(count / total)),
    },
  ];
  return (
    <Section title={t(dimension)} level={3}>
      <DataTable
        locale={locale}
        caption={t(dimension)}
        captionHidden
        columns={columns}
        rows={tables[dimension]}
        rowKey={({ value }) => value}
      />
    </Section>
  );
}

function labelOf(dimension: BalanceDimension, value: string, locale: Locale): string {
  const t = balanceTexts.in(locale);
  if (dimension === 'gender') {
    const gender = speakerGenders.find((each) => each === value);
    if (gender) return fieldTexts.in(locale)(`gender.${gender}`);
  }
  if (isRegionId(value)) return regionTexts.in(locale)(value);
  if (isParticipantCategoryCode(value)) return categoryTexts.in(locale)(value);
  return t(value === 'outside' ? 'outside' : 'undeclared');
}
