import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import { localeNames, locales } from '../../kernel/i18n/locale.js';
import type { FocalPoint } from '../../people/focal-point.entity.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { EmailField, TextField } from '../../web/components/text-field.js';
import { webTexts } from '../../web/web.texts.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';
import type { ManagedPart } from './manage-delegation.pages.js';

/** Who answers for the delegation, with a way to change that. */
export function FocalPointsSection(part: ManagedPart): VNode {
  const { locale, path, managed, fields } = part;
  const t = manageDelegationsTexts.in(locale);
  return (
    <Section title={t('focal-points')} id="focal-points">
      <p>{t('focal-points-lead')}</p>
      <CardGrid>
        {managed.view.focalPoints.map((focalPoint) => (
          <FocalPointCard part={part} focalPoint={focalPoint} />
        ))}
      </CardGrid>
      <Form action={`${path}/focal-points`} label={t('add-focal-point')}>
        <TextField
          {...fields.of('name')}
          label={t('person-name')}
          maxLength={200}
          autocomplete="off"
          required
        />
        <EmailField {...fields.of('email')} label={t('email')} autocomplete="off" required />
        <TextField
          {...fields.of('functionTitle')}
          label={t('function')}
          optionalLabel={webTexts.in(locale)('optional')}
          maxLength={200}
        />
        <SelectField
          value="en"
          {...fields.of('locale')}
          label={t('language')}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
          required
        />
        <Actions>
          <SubmitButton kind="secondary">{t('add-focal-point')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

function FocalPointCard({ part, focalPoint }: { part: ManagedPart; focalPoint: FocalPoint }): VNode {
  const { locale, path, managed } = part;
  const t = manageDelegationsTexts.in(locale);
  const format = dateFormat(locale, { dateStyle: 'medium', timeZone: edition.zone });
  const { id, name, functionTitle, lastSeenAt } = focalPoint;
  return (
    <Card
      title={name}
      meta={[functionTitle, managed.emails.get(focalPoint.accountId), localeNames[focalPoint.locale]]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <ActionForm action={`${path}/focal-points/${id}/link`}>
            <SubmitButton kind="secondary" small>
              {t('send-link')}
            </SubmitButton>
          </ActionForm>
          <ActionForm action={`${path}/focal-points/${id}/removal`}>
            <SubmitButton kind="danger" small>
              {t('remove')}
            </SubmitButton>
          </ActionForm>
        </>
      }
    >
      <p>{lastSeenAt ? t('last-seen', { date: format.format(lastSeenAt) }) : t('never-seen')}</p>
    </Card>
  );
}
