import type { Typed } from '../../../kernel/http/form.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { CheckboxField } from '../../../web/components/choice-fields.js';
import { Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { type Page, page } from '../../../web/page.js';
import type { IcalDefaults } from '../../ical-source.entity.js';
import { importTexts } from '../imports.texts.js';
import type { JudgedCalendar } from '../judged-entries.js';
import { ContentTable } from './content-table.js';
import { ProblemTable } from './problem-table.js';

interface PreviewProps {
  locale: Locale;
  typed: Typed;
  defaults: IcalDefaults;
  calendar: JudgedCalendar;
}

/** What a calendar would bring, and what of it cannot be entered. Its answers go on in hidden fields. */
export function calendarPreviewPage({ locale, typed, defaults, calendar }: PreviewProps): Page {
  const t = importTexts.in(locale);
  const { entries, problems, outside, hidden } = calendar;
  const isFloating = problems.some(({ code }) => code === 'co-event-imports.floating');
  const action = `/${locale}/hosts/imports/calendars`;
  const home = { label: t('title'), href: `/${locale}/hosts/imports` };
  return page({
    title: t('preview-title'),
    section: 'hosts',
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[home]} />}
          kicker={calendar.name}
          title={t('preview-title')}
          lead={t('nothing-yet')}
        />
        <Section title={t('preview-count', { count: entries.length })}>
          <p>{t('preview-other', { outside, hidden })}</p>
          <ContentTable locale={locale} contents={entries.map(({ content }) => content)} />
        </Section>
        <ProblemTable locale={locale} problems={problems} />
        <Form action={action}>
          <HiddenTyped typed={typed} />
          {isFloating && (
            <Notice tone="warning" title={t('floating-question')}>
              <p>{t('floating-text', { zone: defaults.zone })}</p>
              <CheckboxField name="floating" value="place" label={t('floating-choice')} />
            </Notice>
          )}
          <Actions>
            {(entries.length > 0 || isFloating) && <SubmitButton>{t('enter-calendar')}</SubmitButton>}
            <SubmitButton kind="quiet" formAction={`${action}/preview`} name="again" value="yes">
              {t('back')}
            </SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** Lists are as many fields of one name. */
const HiddenTyped = ({ typed }: { typed: Typed }) => (
  <>
    {Object.entries(typed)
      .filter(([name]) => name !== 'floating')
      .flatMap(([name, value]) =>
        [value].flat().map((each) => <input type="hidden" name={name} value={each} />),
      )}
  </>
);
