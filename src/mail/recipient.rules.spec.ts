import { describe, expect, it } from '@jest/globals';
import { Invalid } from '../kernel/errors.js';
import { singleLine, singleRecipient } from './recipient.rules.js';

describe('singleRecipient', () => {
  it.each([
    'minji.kim@example.org',
    "o'brien+forum@sub.example.museum",
    'user@localhost',
    '김민지@예시.한국',
  ])('takes %s', (address) => {
    expect(singleRecipient({ name: 'Minji Kim', address })).toEqual({ name: 'Minji Kim', address });
  });

  it.each([
    ['a second address', 'a@example.org,b@example.org'],
    ['a list with semicolons', 'a@example.org;b@example.org'],
    ['a group', 'friends:a@example.org'],
    ['a line break', 'a@example.org\r\nBcc: b@example.org'],
    ['angle brackets', '<a@example.org>'],
    ['a display name', 'A <a@example.org>'],
    ['a space', 'a b@example.org'],
    ['a quoted local part', '"a,b"@example.org'],
    ['a comment', 'a@example.org(b@example.org)'],
    ['two at signs', 'a@example.org@evil.example'],
    ['a domain literal', 'a@[127.0.0.1]'],
    ['a backslash', 'a\\b@example.org'],
    ['a control character', 'a\u0000@example.org'],
    ['a direction override', 'a\u202e@example.org'],
    ['a line separator', 'a\u2028@example.org'],
    ['no domain', 'a@'],
    ['nothing', ''],
    ['more than 254 characters', `${'a'.repeat(250)}@b.cd`],
  ])('refuses %s', (_, address) => {
    expect(() => singleRecipient({ name: 'A', address })).toThrow(Invalid);
  });

  it('puts the name on one line of at most 200 characters', () => {
    const name = `Kim\r\nBcc: b@example.org\u202e, Min${'y'.repeat(300)}`;

    const recipient = singleRecipient({ name, address: 'a@example.org' });

    expect(recipient.name).toMatch(/^Kim Bcc: b@example\.org, Miny+$/);
    expect(recipient.name).toHaveLength(200);
  });
});

describe('singleLine', () => {
  it('keeps every script and drops what cannot be seen', () => {
    expect(singleLine(' 김민지\u0000 – क्षेत्र\t\u2029🙂\ud800 ')).toBe('김민지 – क्षेत्र 🙂\ufffd');
  });
});
