import {
  ChoiceField,
  ConsentField,
  EmailField,
  LineField,
  LocalDateTimeField,
  NameField,
  OnlyIf,
  ParagraphField,
  WholeNumberField,
} from './form-fields.js';
import { readForm } from './form.js';

class SampleForm {
  @LineField({ max: 10 })
  line?: string;

  @LineField({ max: 10, optional: true })
  optionalLine?: string;

  @ParagraphField({ max: 10, optional: true })
  paragraph?: string;

  @NameField({ max: 40, optional: true })
  name?: string;

  @EmailField()
  email?: string;

  @ChoiceField(['red', 'blue'])
  choice?: string;

  @ChoiceField(['red', 'blue'], { optional: true })
  optionalChoice?: string;

  @OnlyIf((form: SampleForm) => form.choice === 'red')
  @LineField({ max: 10 })
  shade?: string;

  @WholeNumberField({ min: 0, max: 500 })
  number?: number;

  @LocalDateTimeField({ optional: true })
  at?: string;

  @ConsentField()
  consent?: string;
}

const valid = { line: 'Line', email: 'mei@delegate.example', choice: 'blue', consent: 'yes' };

const read = (changes: Record<string, unknown> = {}) => readForm(SampleForm, { ...valid, ...changes });

/** What was read of one field, or the code of its error. */
async function resultOf(name: keyof SampleForm, value: unknown): Promise<unknown> {
  const result = await read({ ...(name === 'shade' ? { choice: 'red' } : {}), [name]: value });
  return result.ok ? result.form[name] : result.errors[name]?.code;
}

const rightToLeftOverride = '\u202e';

describe('a field of a form', () => {
  it.each<[keyof SampleForm, unknown, unknown]>([
    ['line', '  Mei  ', 'Mei'],
    ['line', 'e\u0301', 'é'],
    ['line', '김민지', '김민지'],
    // Joiners belong to Persian, Sinhala and others.
    ['line', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['line', 'x'.repeat(10), 'x'.repeat(10)],
    ['line', 'x'.repeat(11), 'kernel.too-long'],
    ['line', 'x'.repeat(10_000), 'kernel.too-long'],
    ['line', '', 'kernel.required'],
    ['line', ' \u3000 ', 'kernel.required'],
    ['line', undefined, 'kernel.required'],
    ['line', ['Mei', 'Tan'], 'kernel.required'],
    ['line', 'a\u0000b', 'kernel.forbidden-characters'],
    ['line', 'a\nb', 'kernel.forbidden-characters'],
    ['line', 'a\u0085b', 'kernel.forbidden-characters'],
    ['line', 'a\u2028b', 'kernel.forbidden-characters'],
    ['line', `a${rightToLeftOverride}b`, 'kernel.forbidden-characters'],
    ['line', 'a\u2066b', 'kernel.forbidden-characters'],
    ['line', 'a\u200fb', 'kernel.forbidden-characters'],
    ['line', 'a\ud800b', 'kernel.forbidden-characters'],
    ['optionalLine', '  ', undefined],
    ['optionalLine', ['a', 'b'], 'kernel.required'],
    ['optionalLine', rightToLeftOverride, 'kernel.forbidden-characters'],
    ['paragraph', ' a\r\nb\r\n ', 'a\nb'],
    // Counted as the person sees it, whatever her browser sends for the end of a line.
    ['paragraph', 'a\r\nb\r\nc\r\nd\r\ne\r\n\r\nf', 'kernel.too-long'],
    ['paragraph', 'a\r\nb\r\nc\r\nd\r\ne', 'a\nb\nc\nd\ne'],
    ['paragraph', 'a\tb', 'a\tb'],
    ['paragraph', 'a\u0007b', 'kernel.forbidden-characters'],
    ['paragraph', `a\n${rightToLeftOverride}b`, 'kernel.forbidden-characters'],
    // Official names of Malaysia and Singapore.
    ['name', 'Tan Ah Kow @ Robert s/o Raman', 'Tan Ah Kow @ Robert s/o Raman'],
    ['name', 'J. R. R. Tolkien', 'J. R. R. Tolkien'],
    ['name', 'You won! https://prize.example', 'kernel.no-links'],
    ['name', 'WWW.prize.example', 'kernel.no-links'],
    ['name', 'see bit.ly/prize', 'kernel.no-links'],
    ['choice', 'blue', 'blue'],
    ['choice', 'green', 'kernel.choice'],
    ['choice', '', 'kernel.choice'],
    ['choice', undefined, 'kernel.choice'],
    ['choice', ['red', 'blue'], 'kernel.choice'],
    ['optionalChoice', '', undefined],
    ['optionalChoice', 'green', 'kernel.choice'],
    ['shade', '', 'kernel.required'],
    ['shade', 'dark', 'dark'],
    ['number', '', undefined],
    ['number', ' 20 ', 20],
    ['number', '501', 'kernel.whole-number'],
    ['number', '-1', 'kernel.whole-number'],
    ['number', '1.5', 'kernel.whole-number'],
    ['number', '1e2', 'kernel.whole-number'],
    ['number', '0x10', 'kernel.whole-number'],
    ['number', 'many', 'kernel.whole-number'],
    ['number', ['1', '2'], 'kernel.whole-number'],
    ['at', '2023-10-24T09:00', '2023-10-24T09:00'],
    ['at', '2023-10-24 09:00', 'kernel.date-time'],
    ['at', '2023-13-24T09:00', 'kernel.date-time'],
    ['at', '2023-10-24T24:00', 'kernel.date-time'],
    ['consent', 'yes', 'yes'],
    ['consent', 'no', 'kernel.consent'],
    ['consent', undefined, 'kernel.consent'],
  ])('%s: %j gives %j', async (name, value, result) => {
    expect(await resultOf(name, value)).toEqual(result);
  });

  it.each([
    'mei.tan+forum@delegate.example',
    "o'brien@xn--3e0b707e.example",
    `${'a'.repeat(64)}@delegate.example`,
    'MEI@DELEGATE.EXAMPLE',
  ])('takes the address %s', async (email) => {
    expect(await resultOf('email', email)).toBe(email);
  });

  it.each([
    ['', 'kernel.required'],
    ['mei', 'kernel.email'],
    ['mei@delegate', 'kernel.email'],
    ['mei tan@delegate.example', 'kernel.email'],
    ['"mei tan"@delegate.example', 'kernel.email'],
    ['"mei"@delegate.example', 'kernel.email'],
    ['mei..tan@delegate.example', 'kernel.email'],
    ['mei@delegate..example', 'kernel.email'],
    ['mei@-delegate.example', 'kernel.email'],
    ['mei@delegate.example,sela@delegate.example', 'kernel.email'],
    ['mei@delegate.example sela@delegate.example', 'kernel.email'],
    ['Mei Tan <mei@delegate.example>', 'kernel.email'],
    ['mei@[127.0.0.1]', 'kernel.email'],
    ['mei@127.0.0.1', 'kernel.email'],
    ['mei@delegate.example\r\nBcc: all@delegate.example', 'kernel.email'],
    ['mei@delegate.example\u0000', 'kernel.email'],
    ['méi@delegate.example', 'kernel.email'],
    ['mei@수원.example', 'kernel.email'],
    [`mei${rightToLeftOverride}@delegate.example`, 'kernel.email'],
    [`${'a'.repeat(65)}@delegate.example`, 'kernel.email'],
    [`mei@${'delegate.'.repeat(28)}example`, 'kernel.too-long'],
    ['x'.repeat(10_000), 'kernel.too-long'],
  ])('refuses the address %j', async (email, code) => {
    expect(await resultOf('email', email)).toBe(code);
  });
});

describe('a form', () => {
  it('says every error at once, with the values of its text', async () => {
    const result = await readForm(SampleForm, { line: 'x'.repeat(11), number: 'many' });

    expect(result).toEqual({
      ok: false,
      errors: {
        line: { code: 'kernel.too-long', values: { max: 10 } },
        email: { code: 'kernel.required', values: {} },
        choice: { code: 'kernel.choice', values: {} },
        number: { code: 'kernel.whole-number', values: { min: 0, max: 500 } },
        consent: { code: 'kernel.consent', values: {} },
      },
      typed: { line: 'x'.repeat(11), number: 'many' },
    });
  });

  it('asks nothing about a field that does not apply, and keeps nothing of it', async () => {
    const result = await read({ choice: 'blue', shade: rightToLeftOverride });

    expect(result).toMatchObject({ ok: true });
  });

  it.each(['evil', '__proto__', 'constructor', 'toString', 'then', 'x'.repeat(5000)])(
    'refuses the unknown field %s',
    async (name) => {
      const body: unknown = JSON.parse(
        JSON.stringify({ ...valid, name: 'Mei' }).replace('"name"', `"${name}"`),
      );

      const result = await readForm(SampleForm, body);

      expect(result).toMatchObject({
        ok: false,
        errors: { [name]: { code: 'kernel.unknown-field', values: { field: name.slice(0, 40) } } },
      });
    },
  );

  it('knows the key against double submission', async () => {
    const result = await read({ idempotencyKey: 'key' });

    expect(result).toMatchObject({ ok: true, typed: { idempotencyKey: 'key' } });
  });

  it.each([undefined, null, 'text', 7, []])('is empty where %j was sent', async (body) => {
    const result = await readForm(SampleForm, body);

    expect(result).toMatchObject({ ok: false, typed: {} });
  });

  it('keeps texts and lists of texts, and nothing that no page of ours can send', async () => {
    const { typed } = await read({ line: { $ne: '' }, choice: ['red', 'blue'], number: 7 });

    expect(typed).toEqual({ email: valid.email, consent: 'yes', choice: ['red', 'blue'] });
  });
});
