import { describe, expect, it } from '@jest/globals';
import type { MailContent } from './mail-content.js';
import { withStyles } from './mail-styles.js';
import { renderMail } from './render-mail.js';

const sender = { name: 'APUF-8 Secretariat', address: 'secretariat@apuf8.test' };
const baseUrl = 'https://forum.test';
const claim = { purpose: 'own-area', subject: 'account-1', version: 1 } as const;

const english: MailContent = {
  subject: 'Moved: Plenary 1',
  title: 'Plenary 1 has moved',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Dear Minji,\nthe session “Localizing the SDGs & <more>” takes place in another room and at another time than we had told you.',
    },
    {
      kind: 'facts',
      facts: [
        {
          label: 'When',
          value: 'Monday, 23 October 2023, 10:00–11:30 (Korea Standard Time, UTC+09:00)',
          was: '09:00–10:30',
        },
        { label: 'Room', value: 'Convention Hall 1' },
      ],
    },
    { kind: 'list', items: ['Simultaneous interpretation', 'Captions'] },
    { kind: 'button', label: 'My area', link: { before: 'https://forum.test/en/my/enter/', claim } },
    { kind: 'link', label: 'Programme', link: 'https://forum.test/en/programme?a=1&b=2' },
  ],
};

const korean: MailContent = {
  subject: '등록이 접수되었습니다',
  title: '등록이 접수되었습니다',
  blocks: [
    {
      kind: 'paragraph',
      text: '김민지 님, 제8회 아시아·태평양 도시포럼에 등록해 주셔서 감사합니다. 심사 결과는 메일로 알려 드립니다.',
    },
    { kind: 'facts', facts: [{ label: '접수 번호', value: 'APUF8-0007', was: 'APUF8-0006' }] },
    { kind: 'button', label: '내 페이지', link: { before: 'https://forum.test/ko/my/enter/', claim } },
  ],
};

const render = (content: MailContent, locale: 'en' | 'ko') =>
  renderMail(content, { locale, sender, baseUrl }, () => 'PPPPPPPPPPPPPPPPPPPPPP');

/** Without the line breaks that the expectations below are read by. */
const oneLine = (text: string) => text.replace(/\n\s*/g, '');

describe('renderMail', () => {
  it('writes the text in English', () => {
    expect(render(english, 'en').text).toBe(`Eighth Asia-Pacific Urban Forum
===============================

Plenary 1 has moved

Dear Minji,
the session “Localizing the SDGs & <more>” takes place in another room
and at another time than we had told you.

When: Monday, 23 October 2023, 10:00–11:30 (Korea Standard Time,
  UTC+09:00) (before: 09:00–10:30)
Room: Convention Hall 1

- Simultaneous interpretation
- Captions

My area:
https://forum.test/en/my/enter/PPPPPPPPPPPPPPPPPPPPPP

Programme:
https://forum.test/en/programme?a=1&b=2

--${' '}
APUF-8 Secretariat sent you this mail because this address was given for
the Eighth Asia-Pacific Urban Forum.
Was it not you, or do you have a question? Just answer this mail; people
read it.
https://forum.test/en/
`);
  });

  it('writes the HTML in English, with the same facts', () => {
    expect(render(english, 'en').html).toBe(
      oneLine(`<!doctype html><html lang="en"><head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="supported-color-schemes" content="light dark"/>
        <title>Moved: Plenary 1</title><style></style></head>
        <body><div class="mail"><p class="letterhead">Eighth Asia-Pacific Urban Forum</p>
        <h1>Plenary 1 has moved</h1>
        <p>Dear Minji,<br/>the session “Localizing the SDGs &amp; &lt;more>” takes place in another room and at another time than we had told you.</p>
        <dl><dt>When</dt>
        <dd>Monday, 23 October 2023, 10:00–11:30 (Korea Standard Time, UTC+09:00)
        <span class="before"> (before: <del>09:00–10:30</del>)</span></dd>
        <dt>Room</dt><dd>Convention Hall 1</dd></dl>
        <ul><li>Simultaneous interpretation</li><li>Captions</li></ul>
        <p><a href="https://forum.test/en/my/enter/PPPPPPPPPPPPPPPPPPPPPP" class="button">My area</a></p>
        <p><a href="https://forum.test/en/programme?a=1&amp;b=2">Programme</a></p>
        <div class="footer">
        <p>APUF-8 Secretariat sent you this mail because this address was given for the Eighth Asia-Pacific Urban Forum.</p>
        <p>Was it not you, or do you have a question? Just answer this mail; people read it.</p>
        <p><a href="https://forum.test/en/">https://forum.test/en/</a></p></div></div></body></html>`),
    );
  });

  it('writes the text in Korean', () => {
    expect(render(korean, 'ko').text).toBe(`제8회 아시아·태평양 도시포럼
============================

등록이 접수되었습니다

김민지 님, 제8회 아시아·태평양 도시포럼에 등록해 주셔서 감사합니다. 심사
결과는 메일로 알려 드립니다.

접수 번호: APUF8-0007 (이전: APUF8-0006)

내 페이지:
https://forum.test/ko/my/enter/PPPPPPPPPPPPPPPPPPPPPP

--${' '}
이 주소가 제8회 아시아·태평양 도시포럼에 등록되어 APUF-8 Secretariat에서
보낸 메일입니다.
본인이 아니거나 문의가 있으면 이 메일에 답장해 주세요. 담당자가 직접
읽습니다.
https://forum.test/ko/
`);
  });

  it('writes the HTML in Korean', () => {
    expect(render(korean, 'ko').html).toBe(
      oneLine(`<!doctype html><html lang="ko"><head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="supported-color-schemes" content="light dark"/>
        <title>등록이 접수되었습니다</title><style></style></head>
        <body><div class="mail"><p class="letterhead">제8회 아시아·태평양 도시포럼</p>
        <h1>등록이 접수되었습니다</h1>
        <p>김민지 님, 제8회 아시아·태평양 도시포럼에 등록해 주셔서 감사합니다. 심사 결과는 메일로 알려 드립니다.</p>
        <dl><dt>접수 번호</dt><dd>APUF8-0007<span class="before"> (이전: <del>APUF8-0006</del>)</span></dd></dl>
        <p><a href="https://forum.test/ko/my/enter/PPPPPPPPPPPPPPPPPPPPPP" class="button">내 페이지</a></p>
        <div class="footer">
        <p>이 주소가 제8회 아시아·태평양 도시포럼에 등록되어 APUF-8 Secretariat에서 보낸 메일입니다.</p>
        <p>본인이 아니거나 문의가 있으면 이 메일에 답장해 주세요. 담당자가 직접 읽습니다.</p>
        <p><a href="https://forum.test/ko/">https://forum.test/ko/</a></p></div></div></body></html>`),
    );
  });

  it('carries a style for phones and for the dark', () => {
    const [style = ''] = /<style>.*<\/style>/s.exec(withStyles(render(english, 'en').html)) ?? [];

    expect(style).toContain('@media (max-width: 480px)');
    expect(style).toContain('@media (prefers-color-scheme: dark)');
  });

  it('keeps what a person typed on its line and harmless', () => {
    const hostile = 'Kim</title><script>\r\nBcc: x@example.org\u202e\u0000';
    const { subject, text, html } = render(
      {
        subject: hostile,
        title: hostile,
        blocks: [
          { kind: 'facts', facts: [{ label: 'Name', value: hostile }] },
          { kind: 'list', items: [hostile] },
          { kind: 'link', label: hostile, link: 'https://forum.test/"><script>' },
        ],
      },
      'en',
    );

    expect(subject).toBe('Kim</title><script> Bcc: x@example.org');
    expect(text).toContain('\nName: Kim</title><script> Bcc: x@example.org\n');
    expect(html).not.toContain('<script>');
    expect(['\u202e', '\0', '\r'].filter((sign) => `${text}${html}`.includes(sign))).toEqual([]);
  });
});
