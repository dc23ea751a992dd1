import type { VNode } from 'preact';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { RadioGroup } from '../../web/components/choice-fields.js';
import { Conditional } from '../../web/components/conditional.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { Section } from '../../web/components/section.js';
import { TextArea } from '../../web/components/text-area.js';
import { emptyForm, formFields } from '../../web/form-errors.js';
import { exchangeTexts } from '../exchange.texts.js';
import { outcomeOf } from '../import-writer.service.js';
import type { ImportProps } from './import.pages.js';

/** Writing, or letting it be. Nothing to write is said and not offered. */
export function Decision(props: ImportProps): VNode {
  const { locale, open, plan, mark } = props;
  const t = exchangeTexts.in(locale);
  const { created, changed, speakers, profiles } = outcomeOf(plan);
  const count = created + changed;
  const isIdle = count + speakers + profiles === 0;
  const action = `/${locale}/organizer/exchange/imports/${open.id}`;
  const label =
    count > 0
      ? t('write', { count })
      : isIdle
        ? t('take-off')
        : t('write-speakers', { count: speakers + profiles });
  return (
    <>
      {isIdle && <Notice tone="info" title={t(plan.problems.length > 0 ? 'nothing-good' : 'nothing-new')} />}
      {plan.gone.length > 0 ? (
        <Missing {...props} label={label} action={`${action}/confirmation`} />
      ) : (
        !isIdle && (
          <Actions>
            <ActionForm action={`${action}/confirmation`} hidden={{ mark }}>
              <SubmitButton>{label}</SubmitButton>
            </ActionForm>
          </Actions>
        )
      )}
      <Actions>
        <ActionForm action={`${action}/removal`}>
          <SubmitButton kind="quiet">{t('drop')}</SubmitButton>
        </ActionForm>
      </Actions>
    </>
  );
}

/** How many are named: the page stays one that a phone can load. */
const most = 100;

/** What an earlier file had and this one has not: whether it stays is asked with the writing. */
function Missing(props: ImportProps & { label: string; action: string }): VNode {
  const { locale, plan, mark, state = emptyForm, label, action } = props;
  const t = exchangeTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('gone')} id="gone">
      <p>{t('gone-lead', { count: plan.gone.length })}</p>
      <ul>
        {plan.gone.slice(0, most).map(({ id, title, isPublic }) => (
          <li>
            <a href={`/${locale}/organizer/sessions/${id}/edit`} dir="auto">
              {title}
            </a>
            {!isPublic && ` (${t('gone-draft')})`}
          </li>
        ))}
      </ul>
      {plan.gone.length > most && <p>{t('more', { count: plan.gone.length - most })}</p>}
      <ErrorSummary
        locale={locale}
        errors={fields.summary({ missing: t('missing'), reason: t('missing-reason') })}
      />
      <Form action={action} hidden={{ mark }} label={t('gone')}>
        <RadioGroup
          value="leave"
          {...fields.of('missing')}
          label={t('missing')}
          choices={[
            { value: 'leave', label: t('missing-leave') },
            { value: 'cancel', label: t('missing-cancel'), hint: t('missing-cancel-hint'), reveals: 1 },
          ]}
        />
        <Conditional slot={1}>
          <TextArea
            {...fields.of('reason')}
            label={t('missing-reason')}
            hint={t('missing-reason-hint')}
            rows={2}
            maxLength={500}
          />
        </Conditional>
        <Actions>
          <SubmitButton>{label}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
