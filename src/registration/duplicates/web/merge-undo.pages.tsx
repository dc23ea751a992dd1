import type { VNode } from 'preact';
import { decisions } from '../../../../config/decisions.js';
import { edition } from '../../../../config/edition.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import { dateFormat } from '../../../kernel/i18n/date-format.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { SubmitButton } from '../../../web/components/button.js';
import { ActionForm } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Prose, Section } from '../../../web/components/section.js';
import { type Page, page } from '../../../web/page.js';
import { registrationTexts } from '../../registration.texts.js';
import type { FoundMerge } from '../duplicates.queries.js';
import type { HandedOver } from '../handed-over.js';
import { mergeUnits } from '../merge-units.js';
import { undoableUntil } from '../merge.rules.js';
import { mergesTexts } from '../merges.texts.js';
import { unitLabel } from './unit-words.js';
import { obstacleOf } from './latest-merges.js';

interface UndoProps {
  locale: Locale;
  found: FoundMerge;
  now: Date;
  /** Why nothing was undone. */
  problem?: string | undefined;
}

export function mergeUndoPage({ locale, found, now, problem }: UndoProps): Page {
  const t = mergesTexts.in(locale);
  const { merge, kept, merged } = found;
  const references = { kept: kept.registration.reference, merged: merged.registration.reference };
  const names = { keptName: kept.person.displayName, mergedName: merged.person.displayName };
  const obstacle = obstacleOf(found, now);
  const refusal = problem ?? (obstacle && textOfCode(locale, `merges.${obstacle}`));
  const title = t('title', references);
  return page({
    title,
    section: 'organizer',
    ...(problem === undefined ? {} : { status: 409 }),
    body: (
      <>
        {refusal && <Notice tone="warning" title={refusal} live={problem !== undefined} />}
        <PageHeader
          title={title}
          lead={t('lead', { ...names, by: found.mergedBy, date: moment(locale).format(merge.mergedAt) })}
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[
                { label: t('back'), href: `/${locale}/organizer/duplicates` },
                { label: `${references.merged}, ${references.kept}` },
              ]}
            />
          }
        />
        {merge.handed && !obstacle && <Undoing locale={locale} found={found} handed={merge.handed} />}
      </>
    ),
  });
}

function Undoing({
  locale,
  found,
  handed,
}: Pick<UndoProps, 'locale' | 'found'> & { handed: HandedOver }): VNode {
  const t = mergesTexts.in(locale);
  const { merge, kept, merged } = found;
  const references = { kept: kept.registration.reference, merged: merged.registration.reference };
  const fields = mergeUnits
    .filter(({ id }) => merge.takenOver.includes(id))
    .map((unit) => unitLabel(locale, unit));
  const state = registrationTexts.in(locale)(`state.${handed.state}`);
  return (
    <>
      <Section title={t('comes-back')}>
        <Prose>
          <ul>
            <li>
              {t('back-state', { ...references, state })} {handed.state === 'approved' && t('back-place')}
              {handed.state === 'waiting' && t('back-number')}
            </li>
            <li>{t('back-belongings')}</li>
            {fields.length > 0 && <li>{t('back-answers', { ...references, fields: fields.join(', ') })}</li>}
            <li>{t('back-links')}</li>
            <li>{t('back-pair')}</li>
          </ul>
        </Prose>
      </Section>
      <Section title={t('stays-so')}>
        <Prose>
          <ul>
            <li>{t('stays-mails', references)}</li>
            <li>{t('stays-seen', references)}</li>
            <li>{t('stays-seats', references)}</li>
            <li>{t('stays-files')}</li>
            {handed.state === 'waiting' && <li>{t('stays-offer')}</li>}
          </ul>
        </Prose>
        <ActionForm action={`/${locale}/organizer/merges/${merge.id}/undoing`}>
          <SubmitButton>{t('do-it')}</SubmitButton>
        </ActionForm>
        <p class="field-hint">{t('until', { until: untilWords(locale, merge.mergedAt) })}</p>
      </Section>
    </>
  );
}

const untilWords = (locale: Locale, mergedAt: Date): string =>
  `${moment(locale).format(undoableUntil(mergedAt, decisions.merging.undoDays))} (${edition.zone})`;

const moment = (locale: Locale) =>
  dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: edition.zone });
