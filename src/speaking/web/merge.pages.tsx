import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { NamedSpeaker } from '../../speakers/speakers.queries.js';
import { speakersTexts } from '../../speakers/speakers.texts.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import type { MergePreview } from '../merge/speaker-merges.service.js';
import { partText, titleText } from '../session-facts.js';

export function mergePage(locale: Locale, preview: MergePreview): Page {
  const t = manageSpeakingTexts.in(locale);
  const { into, from, lostAddress } = preview;
  const names = { into: into.person.displayName, from: from.person.displayName };
  const path = `/${locale}/organizer/speakers`;
  return page({
    title: t('merge-title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: names.into, href: `${path}/${into.speaker.id}` }]}
            />
          }
          title={t('merge-title')}
          lead={t('merge-lead', names)}
        />
        {lostAddress && (
          <Notice tone="warning">
            <p>{t('merge-two-accounts', { ...names, email: lostAddress })}</p>
          </Notice>
        )}
        <DataTable
          locale={locale}
          caption={t('merge-title')}
          captionHidden
          columns={columnsIn(locale)}
          rows={linesOf(locale, into, from)}
          rowKey={({ label }) => label}
        />
        <Parts locale={locale} preview={preview} />
        <Form action={`${path}/${into.speaker.id}/merge`} hidden={{ from: from.speaker.id }}>
          <Actions>
            <SubmitButton>{t('merge-confirm')}</SubmitButton>
            <ButtonLink kind="quiet" href={`${path}/${into.speaker.id}`}>
              {t('merge-cancel')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

interface MergeLine {
  label: string;
  into: string;
  from: string;
}

/** Whatever either says; what only the other one says comes from there. */
function linesOf(locale: Locale, into: NamedSpeaker, from: NamedSpeaker): MergeLine[] {
  const facts = speakersTexts.in(locale);
  const told = ({ speaker, person }: NamedSpeaker) => [
    [facts('displayName'), person.displayName],
    [facts('givenName'), person.givenName],
    [facts('familyName'), person.familyName],
    [facts('originalScriptName'), person.originalScriptName],
    [facts('functionTitle'), speaker.functionTitle],
    [facts('organizationName'), speaker.organizationName],
    [facts('country'), speaker.country && countryName(speaker.country, locale)],
    [facts('about'), Object.values(speaker.biography).join(' · ').slice(0, 200)],
    [facts('links'), speaker.links.map(({ url }) => url).join(' ')],
    [facts('publication'), speaker.publication && facts(speaker.publication)],
    [facts('recording'), speaker.recording && facts(speaker.recording)],
  ];
  const theirs = told(from);
  return told(into)
    .map(([label, value], index) => ({
      label: label ?? '',
      into: value ?? '',
      from: theirs[index]?.[1] ?? '',
    }))
    .filter((line) => line.into !== '' || line.from !== '');
}

function columnsIn(locale: Locale): Column<MergeLine>[] {
  const t = manageSpeakingTexts.in(locale);
  return [
    { key: 'label', label: t('merge-field'), rowHeader: true, cell: ({ label }) => label },
    { key: 'into', label: t('merge-keeps'), cell: ({ into }) => into },
    {
      key: 'from',
      label: t('merge-gets'),
      cell: ({ into, from }) => (from && into ? `${from} (${t('merge-record')})` : from),
    },
  ];
}

function Parts({ locale, preview }: { locale: Locale; preview: MergePreview }): VNode | null {
  const t = manageSpeakingTexts.in(locale);
  const { parts, into } = preview;
  if (parts.length === 0) return null;
  return (
    <Section title={t('merge-sessions')}>
      <ul>
        {parts.map(({ part, title, isDouble }) => (
          <li>
            {`${titleText({ title }, locale)}: ${partText(part, locale)}. `}
            {isDouble ? t('merge-both', { into: into.person.displayName }) : t('merge-moves')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
