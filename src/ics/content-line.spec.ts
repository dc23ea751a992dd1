import { describe, expect, it } from '@jest/globals';
import { contentLine, fold, mailto, quoted, text, uri, utc } from './content-line.js';

describe('content line', () => {
  it('leaves out a parameter that has no value', () => {
    expect(contentLine('ORGANIZER', 'mailto:a@b.example', { CN: undefined, ROLE: 'CHAIR' })).toBe(
      'ORGANIZER;ROLE=CHAIR:mailto:a@b.example',
    );
  });
});

describe('text', () => {
  it('escapes what would end the value', () => {
    expect(text('a;b,c\\d"e:f')).toBe('a\\;b\\,c\\\\d"e:f');
  });

  it.each(['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'writes %j as an escaped line break',
    (end) => {
      expect(text(`a${end}b`)).toBe('a\\nb');
    },
  );

  it('drops what nobody can see but some reader would act on', () => {
    expect(text('\ufeffa\0b\x1b[31mc\x7fd\x9be\u202ef\u202dg')).toBe('ab[31mcdefg');
  });

  it('keeps what languages need: tabs, marks, isolates, joiners', () => {
    const kept = 'a\tb\u200f\u2068سالن\u2069\u200c\u200d';
    expect(text(kept)).toBe(kept);
  });

  it('replaces half a character', () => {
    expect(text('a\ud83d')).toBe('a\ufffd');
  });
});

describe('quoted', () => {
  it('takes out what cannot be quoted', () => {
    expect(quoted('김 "Min"; Kim,\r\nX-EVIL:1 ^n\\n')).toBe('"김 Min; Kim, X-EVIL:1 nn"');
  });

  it('is nothing when nothing is left', () => {
    expect(quoted(' "\r\n" ')).toBeUndefined();
  });
});

describe('uri', () => {
  it('is left alone, commas and semicolons too', () => {
    const address = "https://a.example:8443/b,c;d?e=f&g='h'#i%20(j)";
    expect(uri(address)).toBe(address);
  });

  it('is percent-encoded where RFC 3986 has no place for a character', () => {
    expect(uri('https://a.example/수원?"<>\\^`{|}')).toBe(
      'https://a.example/%EC%88%98%EC%9B%90?%22%3C%3E%5C%5E%60%7B%7C%7D',
    );
    expect(uri('tel:\ud83d')).toBe('tel:%EF%BF%BD');
  });

  it.each([
    '',
    'a.example',
    '//a.example',
    'https:',
    'https://a b',
    'https://a\r\nX-EVIL:1',
    'https://a\u2028b',
    'a:\0',
  ])('refuses %j', (address) => {
    expect(() => uri(address)).toThrow(`not a URI: ${JSON.stringify(address)}`);
  });
});

describe('mailto', () => {
  it('keeps the address as it was registered', () => {
    expect(mailto("A.O'Neil+apuf/8@Mail.Example")).toBe("mailto:A.O'Neil+apuf/8@Mail.Example");
    expect(mailto('forum@localhost')).toBe('mailto:forum@localhost');
  });

  it.each(['', 'a', 'a@', '@b', 'a@b@c', 'a b@c', 'a,b@c', 'a@b\r\nX-EVIL:1', '"a"@b', 'a@수원.example'])(
    'refuses %j',
    (address) => {
      expect(() => mailto(address)).toThrow(`not a mail address: ${JSON.stringify(address)}`);
    },
  );
});

describe('utc', () => {
  it('drops fractions', () => {
    expect(utc(new Date('2023-10-24T00:00:00.999Z'))).toBe('20231024T000000Z');
  });
});

describe('fold', () => {
  it('leaves a line of 75 octets whole', () => {
    expect(fold('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
  });

  it('breaks a longer one, the leading space counted', () => {
    expect(fold('x'.repeat(150))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x\r\n`);
  });

  it('never divides a character', () => {
    expect(fold(`${'x'.repeat(74)}수😀`)).toBe(`${'x'.repeat(74)}\r\n 수😀\r\n`);
    expect(fold('가'.repeat(26))).toBe(`${'가'.repeat(25)}\r\n 가\r\n`);
    expect(fold(`x${'😀'.repeat(19)}`)).toBe(`x${'😀'.repeat(18)}\r\n 😀\r\n`);
  });
});
