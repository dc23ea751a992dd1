import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { sessionKinds } from '../../../config/session-kinds.js';
import { sessionKindTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { Fieldset } from '../../web/components/choice-fields.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { type Option, SelectField } from '../../web/components/select-field.js';
import { Invalid } from '../../kernel/errors.js';
import { exchangeTexts } from '../exchange.texts.js';
import type { OwnNames } from '../import-planner.service.js';
import { type ChosenName, isNameChoice, nameAspects } from '../name-choices.js';
import type { ImportPlan, PlannedName } from '../planning/import-plan.js';
import type { ImportProps } from './import.pages.js';

/** Of one sort: the page stays one that a phone can load. The others mean what they would without this form. */
const most = 100;

/** What the file's names mean here, where they are none of ours to the letter. */
export function NamesForm({ locale, open, plan, own }: ImportProps): VNode | null {
  if (plan.names.length === 0) return null;
  const t = exchangeTexts.in(locale);
  const isSheet = open.content.kind !== 'schedule';
  return (
    <Section title={t('names-title')} id="names">
      <p>{t('names-lead')}</p>
      <Form action={`/${locale}/organizer/exchange/imports/${open.id}/names`}>
        {nameAspects.map((aspect) => {
          const names = plan.names.filter((each) => each.aspect === aspect);
          if (names.length === 0) return null;
          return (
            <Fieldset legend={t(`names-${aspect}`)}>
              {names.slice(0, most).map((each) => (
                <SelectField
                  name={fieldOf(each)}
                  label={each.name || t('without-kind')}
                  value={each.choice}
                  options={optionsOf(each, own, locale, isSheet)}
                />
              ))}
              {names.length > most && <p>{t('more', { count: names.length - most })}</p>}
            </Fieldset>
          );
        })}
        <Actions>
          <SubmitButton kind="secondary">{t('apply')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

/** What the form says of the names that it showed. */
export const choicesIn = (body: Readonly<Record<string, unknown>>, plan: ImportPlan): ChosenName[] =>
  plan.names.flatMap((each) => {
    const field = fieldOf(each);
    const choice = body[field];
    if (choice === undefined) return [];
    if (!isNameChoice(choice)) throw new Invalid({ [field]: { code: 'kernel.choice' } });
    return [{ aspect: each.aspect, name: each.name, choice }];
  });

/** The same for the name whatever else is on the page, and whatever characters it has. */
const fieldOf = ({ aspect, name }: PlannedName): string =>
  `${aspect}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;

function optionsOf({ aspect, name }: PlannedName, own: OwnNames, locale: Locale, isSheet: boolean): Option[] {
  const t = exchangeTexts.in(locale);
  if (aspect === 'kind')
    return [...(isSheet ? [{ value: 'none', label: t('kind-unknown') }] : []), ...kindOptions(locale)];
  const ours = aspect === 'room' ? own.rooms : own.tracks;
  return [
    { value: 'new', label: t(`new-${aspect}`, { name }) },
    { value: 'none', label: t(`no-${aspect}`) },
    ...ours.map((each) => ({ value: `id:${each.id}`, label: wordingOf(each.name, locale).text })),
  ];
}

const kindOptions = (locale: Locale): Option[] =>
  sessionKinds.map((kind) => ({ value: `id:${kind}`, label: sessionKindTexts.in(locale)(kind) }));
