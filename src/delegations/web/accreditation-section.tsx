import type { VNode } from 'preact';
import { fileHref } from '../../files/file-address.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { TextArea } from '../../web/components/text-area.js';
import { moment } from '../../web/moment.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';
import type { ManagedPart } from './manage-delegation.pages.js';

/** The document, the judgement on it, and what was decided before. */
export function AccreditationSection(part: ManagedPart): VNode {
  const { locale, managed } = part;
  const t = manageDelegationsTexts.in(locale);
  const { credentials } = managed.view;
  return (
    <Section title={t('credentials-title')} id="credentials">
      {credentials ? (
        <p>
          <a href={fileHref(locale, credentials)}>{credentials.name}</a>
        </p>
      ) : (
        <p>{t('no-document')}</p>
      )}
      {credentials && <Judgement part={part} document={credentials.id} />}
      <History {...part} />
    </Section>
  );
}

function Judgement({ part, document }: { part: ManagedPart; document: string }): VNode {
  const { locale, path, managed, fields } = part;
  const t = manageDelegationsTexts.in(locale);
  const { accreditation } = managed.view.delegation;
  return (
    <>
      {accreditation !== 'accepted' && (
        <Form action={`${path}/accreditation`} hidden={{ document }}>
          <Actions>
            <SubmitButton>{t('accept')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {accreditation !== 'returned' && (
        <Form action={`${path}/accreditation-return`} hidden={{ document }}>
          <TextArea {...fields.of('reason')} label={t('return-reason')} maxLength={1000} rows={3} required />
          <Actions>
            <SubmitButton kind="danger">{t('return')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </>
  );
}

function History({ locale, managed }: ManagedPart): VNode | null {
  const t = manageDelegationsTexts.in(locale);
  const format = moment(locale);
  const told = managed.decisions.flatMap(({ decision, who }) => {
    const { toState, reason, decidedAt } = decision;
    if (toState === 'none') return [];
    return [t(`decided.${toState}`, { who, reason: reason ?? '', date: format.format(decidedAt) })];
  });
  if (told.length === 0) return null;
  return (
    <>
      <h3>{t('history')}</h3>
      <ul>
        {told.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  );
}
