import { conflictRules, type ConflictRule } from './conflict.js';
import { conflictsTexts } from './conflicts.texts.js';

const rules = Object.entries(conflictRules).map(([rule, { subject }]) => [rule, subject] as const);
const isRule = (rule: string): rule is ConflictRule => Object.hasOwn(conflictRules, rule);

/** More than any rule needs: each takes what it tells. */
const values = {
  ...{ a: 'OPENING', b: 'CLOSING', subject: 'SUBJECT' },
  ...{ people: 120, capacity: 100, between: 5, needed: 15, hours: 9, allowed: 7, booths: 1 },
};

describe.each(['en', 'ko'] as const)('the sentences of the conflicts in %s', (locale) => {
  const t = conflictsTexts.in(locale);

  it.each(rules)('%s is one sentence, about its sessions', (rule) => {
    if (!isRule(rule)) throw new Error(rule);
    const sentence = t(rule, values);

    expect(sentence).toMatch(/^[^{}]*OPENING[^{}]*\.$/);
    expect(sentence.match(/\.(?= )/g) ?? []).toHaveLength(0);
    expect(t(`rule.${rule}`)).not.toMatch(/\.$/);
  });
});
