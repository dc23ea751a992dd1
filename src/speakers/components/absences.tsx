import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { DateTimeField } from '../../web/components/date-time-field.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { TextField } from '../../web/components/text-field.js';
import { emptyForm, type FormState, formFields } from '../../web/form-errors.js';
import { dayAndTimeText } from '../../web/spoken-times.js';
import type { SpeakerAbsence } from '../speaker-absence.entity.js';
import { speakersTexts } from '../speakers.texts.js';

interface AbsencesProps {
  locale: Locale;
  absences: readonly SpeakerAbsence[];
  /** Where a new one is sent; `<action>/<id>/removal` takes one away. */
  action: string;
  state?: FormState | undefined;
}

/** When she cannot be planned, and a form for one more. */
export function Absences({ locale, absences, action, state = emptyForm }: AbsencesProps): VNode {
  const t = speakersTexts.in(locale);
  const fields = formFields(locale, state);
  const { zone } = edition;
  return (
    <Section title={t('absences')} id="absences">
      <p>{t('absences.lead', { zone })}</p>
      {absences.length === 0 ? (
        <p>{t('absences.none')}</p>
      ) : (
        <ul class="plain-list">
          {absences.map(({ id, startsAt, endsAt, note }) => (
            <li>
              {`${dayAndTimeText(startsAt, null, zone, locale)} – ${dayAndTimeText(endsAt, null, zone, locale)}`}
              {note && ` (${note})`}
              <ActionForm action={`${action}/${id}/removal`}>
                <SubmitButton kind="quiet" small>
                  {t('absence.remove')}
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <Form action={action} label={t('absences')}>
        <ErrorSummary
          locale={locale}
          errors={fields.summary({ startsAt: t('absence.from'), endsAt: t('absence.to') })}
        />
        <DateTimeField
          {...fields.of('startsAt')}
          type="datetime-local"
          label={t('absence.from')}
          zone={zone}
        />
        <DateTimeField {...fields.of('endsAt')} type="datetime-local" label={t('absence.to')} zone={zone} />
        <TextField {...fields.of('note')} label={t('absence.note')} maxLength={200} />
        <Actions>
          <SubmitButton kind="secondary">{t('absence.add')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
