import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { declaredCatalogues } from '../../src/kernel/i18n/catalogue.js';
import { type Locale, locales } from '../../src/kernel/i18n/locale.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

interface Message {
  /** As in error codes: `registration.closed`. */
  code: string;
  locale: Locale;
  text: string;
  english: string;
}

let messages: Message[] = [];

beforeAll(async () => {
  const files = globSync('{src,config}/**/*.texts.ts');
  await Promise.all(files.map((file) => import(resolve(file))));
  messages = [...declaredCatalogues().values()].flatMap(({ name, texts }) =>
    locales.flatMap((locale) =>
      Object.entries(texts[locale] ?? {}).map(([key, text = '']) => {
        return { code: `${name}.${key}`, locale, text, english: texts.en[key] ?? '' };
      }),
    ),
  );
});

const parsed = (text: string, locale: Locale): Element[] =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();

/** The elements with those inside the branches of plurals and selections. */
const all = (elements: Element[]): Element[] =>
  elements.flatMap((element) => [element, ...branches(element).flatMap((branch) => all(branch))]);

const branches = (element: Element): Element[][] =>
  'options' in element ? Object.values(element.options).map((option) => option.value) : [];

const literal = parsed('plain text', 'en')[0]?.type;
const isLiteral = (element: Element) => element.type === literal;

function argumentsOf(text: string, locale: Locale): string[] {
  const named = all(parsed(text, locale)).filter((element) => !isLiteral(element));
  return [...new Set(named.flatMap((element) => ('value' in element ? [element.value] : [])))].sort();
}

/** What is read, with a mark for each argument and every branch on a line of its own. */
function readings(elements: Element[]): string {
  const line = elements.map((element) => (isLiteral(element) && 'value' in element ? element.value : '¤'));
  return [line.join(''), ...elements.flatMap(branches).map(readings)].join('\n');
}

/** The forms of whole numbers that the plural needs and does not have. */
function missingForms(element: Element, locale: Locale): string[] {
  if (!('offset' in element)) return [];
  const rules = new Intl.PluralRules(locale);
  const open = Array.from({ length: 200 }, (_, count) => count).filter(
    (count) => !element.options[`=${count}`],
  );
  return [...new Set(open.map((count) => rules.select(count)))].filter((form) => !element.options[form]);
}

/** Codes of what breaks a rule, so that a failure names the text. */
const breaking = (breaks: (message: Message) => boolean): string[] =>
  messages.filter(breaks).map(({ locale, code }) => `${locale} ${code}`);

const readIn = (language: Locale, wrong: RegExp) => (message: Message) =>
  message.locale === language && wrong.test(readings(parsed(message.text, language)));

describe('the texts of every catalogue', () => {
  it('are there in every language, and compile', () => {
    expect(new Set(messages.map(({ locale }) => locale))).toEqual(new Set(locales));
    expect(breaking(({ text, locale }) => parsed(text, locale).length === 0)).toEqual([]);
  });

  it('have the same arguments as in English', () => {
    const differs = ({ text, english, locale }: Message) =>
      String(argumentsOf(text, locale)) !== String(argumentsOf(english, 'en'));

    expect(breaking(differs)).toEqual([]);
  });

  it('have every plural form of their language', () => {
    const lacks = ({ text, locale }: Message) =>
      all(parsed(text, locale)).some((element) => missingForms(element, locale).length > 0);

    expect(breaking(lacks)).toEqual([]);
  });

  it('have French signs after a narrow no-break space', () => {
    expect(breaking(readIn('fr', /(^|[^\u202f])[:;!?»](?!\S)|«(?!\u202f)/mu))).toEqual([]);
  });

  it('have full-width signs in Chinese', () => {
    expect(breaking(readIn('zh', /[\p{Script=Han}¤][,.;:!?()]|[,.;:!?()]\p{Script=Han}/u))).toEqual([]);
  });
});
