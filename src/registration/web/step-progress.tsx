import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { problemsOfStep, stepsOf, wasSeen } from '../drafts/draft-steps.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';
import { sectionTitle } from '../form/form-view.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';

interface StepProgressProps {
  locale: Locale;
  draft: RegistrationDraft;
  current: string;
}

/** Where one stands, and the way to each step. What is right already says so. */
export function StepProgress({ locale, draft, current }: StepProgressProps): VNode {
  const t = registrationFormTexts.in(locale);
  const steps = stepsOf(draft).map((step) => ({
    id: step.id,
    label: sectionTitle(locale, step),
    isDone: wasSeen(draft, step) && Object.keys(problemsOfStep(draft, step)).length === 0,
  }));
  const all = [...steps, { id: 'review', label: t('review-step'), isDone: false }];
  const number = all.findIndex(({ id }) => id === current) + 1;
  return (
    <nav class="steps" aria-label={t('steps')}>
      <p class="steps-place">
        {t('step', { step: number, steps: all.length })}: {all[number - 1]?.label}
      </p>
      <ol>
        {all.map(({ id, label, isDone }) => (
          <li class={isDone ? 'steps-done' : undefined}>
            <a href={`/${locale}/register/draft/${id}`} aria-current={id === current ? 'step' : undefined}>
              {label}
              {isDone && <span class="visually-hidden">, {t('step-done')}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
