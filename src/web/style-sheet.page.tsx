import type { VNode } from 'preact';
import type { Locale } from '../kernel/i18n/locale.js';
import { Hero } from './components/hero.js';
import { PageHeader } from './components/page-header.js';
import { ControlSamples, TypographySample } from './style-sheet/control-samples.js';
import { EmptyFormSample, RefusedFormSample } from './style-sheet/form-samples.js';
import { AgendaSample, SessionSample } from './style-sheet/programme-samples.js';
import { styleSheetTexts } from './style-sheet/style-sheet.texts.js';
import { CardSamples, FigureSamples, TableSample } from './style-sheet/table-samples.js';
import { ButtonLink } from './components/button.js';

/** Every component in every state, to be looked at when a style changes. */
export function StyleSheet({ locale }: { locale: Locale }): VNode {
  const t = styleSheetTexts.in(locale);
  return (
    <>
      <StyleSheetHero locale={locale} />
      <TypographySample t={t} locale={locale} />
      <ControlSamples t={t} />
      <AgendaSample t={t} />
      <SessionSample t={t} />
      <EmptyFormSample t={t} locale={locale} />
      <RefusedFormSample t={t} locale={locale} />
      <TableSample t={t} locale={locale} />
      <FigureSamples t={t} />
      <CardSamples t={t} />
    </>
  );
}

/** What organizers see: the same components, closer together. */
export function OrganizerStyleSheet({ locale }: { locale: Locale }): VNode {
  const t = styleSheetTexts.in(locale);
  return (
    <>
      <PageHeader
        title={t('registrations')}
        lead={t('lead')}
        actions={<ButtonLink href="#">{t('more')}</ButtonLink>}
      />
      <FigureSamples t={t} />
      <TableSample t={t} locale={locale} />
      <ControlSamples t={t} />
      <SessionSample t={t} />
    </>
  );
}

function StyleSheetHero({ locale }: { locale: Locale }): VNode {
  const t = styleSheetTexts.in(locale);
  return (
    <Hero
      kicker={t('heroKicker')}
      title={t('hero')}
      lead={t('heroLead')}
      actions={
        <>
          <ButtonLink kind="primary" href="#">
            {t('register')}
          </ButtonLink>
          <ButtonLink href="#">{t('programme')}</ButtonLink>
        </>
      }
      facts={[
        { term: t('when'), description: t('whenValue') },
        { term: t('where'), description: t('whereValue') },
        { term: t('who'), description: t('whoValue') },
      ]}
    />
  );
}
