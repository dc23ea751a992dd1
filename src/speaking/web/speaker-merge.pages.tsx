import type { VNode } from 'preact';
import { decisions } from '../../../config/decisions.js';
import { edition } from '../../../config/edition.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { undoableUntil } from '../../registration/duplicates/merge.rules.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { SubmitButton } from '../../web/components/button.js';
import { ActionForm } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { dayAndTimeText } from '../../web/spoken-times.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import { type FoundMerge, obstacleOf } from '../merge/merged-profiles.js';
import { speakerMergesTexts } from '../merge/speaker-merges.texts.js';

interface SpeakerMergeProps {
  locale: Locale;
  found: FoundMerge;
  now: Date;
  /** Why nothing was undone. */
  problem?: string | undefined;
}

export function speakerMergePage({ locale, found, now, problem }: SpeakerMergeProps): Page {
  const t = speakerMergesTexts.in(locale);
  const { merge, into, from, mergedBy } = found;
  const names = { from: from.person.displayName, into: into.person.displayName };
  const obstacle = obstacleOf(found, now);
  const refusal = problem ?? (obstacle && textOfCode(locale, `speaker-merges.${obstacle}`));
  const title = t('title', names);
  const path = `/${locale}/organizer/speakers`;
  return page({
    title,
    section: 'organizer',
    ...(problem === undefined ? {} : { status: 409 }),
    body: (
      <>
        {refusal && <Notice tone="warning" title={refusal} live={problem !== undefined} />}
        <PageHeader
          title={title}
          lead={t('lead', { by: mergedBy, date: momentText(merge.mergedAt, locale) })}
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[
                { label: manageSpeakingTexts.in(locale)('list-title'), href: path },
                { label: names.into, href: `${path}/${into.speaker.id}` },
                { label: names.from },
              ]}
            />
          }
        />
        {!obstacle && <Undoing locale={locale} found={found} />}
      </>
    ),
  });
}

function Undoing({ locale, found }: Pick<SpeakerMergeProps, 'locale' | 'found'>): VNode {
  const t = speakerMergesTexts.in(locale);
  const { merge, into, from } = found;
  const names = { from: from.person.displayName, into: into.person.displayName };
  return (
    <>
      <Section title={t('comes-back')}>
        <Prose>
          <ul>
            <li>{t('back-profile', names)}</li>
            <li>{t('back-belongings')}</li>
            <li>{t('back-facts', names)}</li>
          </ul>
        </Prose>
      </Section>
      <Section title={t('stays-so')}>
        <Prose>
          <ul>
            <li>{t('stays-mails')}</li>
            <li>{t('stays-released', names)}</li>
            <li>{t('stays-gone')}</li>
          </ul>
        </Prose>
        <ActionForm action={`/${locale}/organizer/speakers/${into.speaker.id}/merges/${merge.id}/undoing`}>
          <SubmitButton>{t('do-it')}</SubmitButton>
        </ActionForm>
        <p class="field-hint">
          {t('until', {
            until: momentText(undoableUntil(merge.mergedAt, decisions.merging.undoDays), locale),
          })}
        </p>
      </Section>
    </>
  );
}

const momentText = (at: Date, locale: Locale): string => dayAndTimeText(at, null, edition.zone, locale);
