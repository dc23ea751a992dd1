import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import { renderFragment } from '../render.js';
import { CheckboxField, CheckboxGroup, RadioGroup } from './choice-fields.js';
import { DateTimeField } from './date-time-field.js';
import { ErrorSummary } from './error-summary.js';
import { SelectField } from './select-field.js';
import { TextArea } from './text-area.js';
import { EmailField, TextField } from './text-field.js';

const choices = [
  { value: 'a', label: 'A', hint: 'first' },
  { value: 'b', label: 'B' },
];
const field = { name: 'person.name', label: 'Name', hint: 'As in the passport', error: 'Enter a name' };

const singleControls: [string, VNode][] = [
  ['TextField', <TextField {...field} />],
  ['EmailField', <EmailField {...field} />],
  ['TextArea', <TextArea {...field} />],
  ['SelectField', <SelectField {...field} options={choices} />],
  ['DateTimeField', <DateTimeField {...field} type="date" />],
  ['CheckboxField', <CheckboxField {...field} />],
];

const everyField: [string, VNode][] = [
  ...singleControls,
  ['RadioGroup', <RadioGroup {...field} choices={choices} />],
  ['CheckboxGroup', <CheckboxGroup {...field} choices={choices} />],
];

const idsIn = (html: string): (string | undefined)[] => [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);

const referencesIn = (html: string): string[] =>
  [...html.matchAll(/ (?:aria-describedby|for)="([^"]+)"/g)].flatMap((m) => (m[1] ?? '').split(' '));

const textAt = (html: string, id: string): string | undefined =>
  new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1];

describe.each(everyField)('%s', (_name, vnode) => {
  it('is found by the link of the error summary', () => {
    const summary = renderFragment(<ErrorSummary locale="en" errors={[{ name: field.name, text: 'X' }]} />);

    const target = /href="#([^"]+)"/.exec(summary)?.[1];

    expect(idsIn(renderFragment(vnode))).toContain(target);
  });

  it('refers only to elements that are there, each once', () => {
    const html = renderFragment(vnode);

    const ids = idsIn(html);

    expect(new Set(ids).size).toBe(ids.length);
    expect(referencesIn(html).filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  it('is described by its hint and its error', () => {
    const html = renderFragment(vnode);

    const described = / aria-describedby="([^"]+)"/.exec(html)?.[1] ?? '';

    expect(described.split(' ').map((id) => textAt(html, id))).toEqual([
      'As in the passport',
      'Enter a name',
    ]);
  });
});

describe.each(singleControls)('%s', (_name, vnode) => {
  it('says that it is invalid', () => {
    expect(renderFragment(vnode)).toContain('aria-invalid="true"');
  });
});

describe('a refused form', () => {
  it('keeps what was typed, as text', () => {
    const typed = '"><b>&';

    const html = renderFragment(
      <>
        <TextField name="a" label="A" value={typed} />
        <TextArea name="b" label="B" value="</textarea><b>" />
      </>,
    );

    expect(html).not.toContain('<b>');
    expect(html).toContain('value="&quot;>&lt;b>&amp;"');
  });

  it('keeps what was chosen, also within a group', () => {
    const html = renderFragment(
      <>
        <SelectField name="s" label="S" value="b" options={[{ label: 'G', options: choices }]} />
        <RadioGroup name="r" label="R" value="b" choices={choices} />
        <CheckboxGroup name="c" label="C" values={['b']} choices={choices} />
      </>,
    );

    expect(html.match(/value="\w"[^>]* (?:selected|checked)/g)?.map((found) => found.slice(0, 9))).toEqual([
      'value="b"',
      'value="b"',
      'value="b"',
    ]);
  });

  it('names an error that belongs to no field, without a link', () => {
    const html = renderFragment(<ErrorSummary locale="en" errors={[{ text: 'The forum is full' }]} />);

    expect(html).toContain('<li>The forum is full</li>');
  });

  it('has no summary when nothing is wrong', () => {
    expect(renderFragment(<ErrorSummary locale="en" errors={[]} />)).toBe('');
  });
});
