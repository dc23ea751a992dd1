import { render } from 'preact-render-to-string';
import { Markdown } from './components/markdown.js';
import { plainText } from './markdown.js';

const htmlOf = (text: string): string => render(<Markdown text={text} />);

describe('the Markdown of abstracts', () => {
  it('knows paragraphs, emphasis, lists and links', () => {
    const text = 'About **water** and *heat*.\n\n- one\n- [two](https://city.example/a?b=1&c=2)\n';

    expect(htmlOf(text)).toBe(
      '<p>About <strong>water</strong> and <em>heat</em>.</p>' +
        '<ul><li><p>one</p></li><li><p><a href="https://city.example/a?b=1&amp;c=2" rel="noopener nofollow">two</a></p></li></ul>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', '<p>&lt;script>alert(1)&lt;/script></p>'],
    ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)></p>'],
    ['[tap](javascript:alert(1))', '<p>tap</p>'],
    ['[tap](JaVaScRiPt&colon;alert(1))', '<p>tap</p>'],
    ['<javascript:alert(1)>', '<p>javascript:alert(1)</p>'],
    ['[tap](data:text/html;base64,PHM+)', '<p>tap</p>'],
    ['[tap](//evil.example)', '<p>tap</p>'],
    [
      '![x](https://track.example/p.png)',
      '<p>!<a href="https://track.example/p.png" rel="noopener nofollow">x</a></p>',
    ],
    [
      '[a](https://x.example/"onmouseover="alert(1))',
      '<p><a href="https://x.example/%22onmouseover=%22alert(1)" rel="noopener nofollow">a</a></p>',
    ],
  ])('leaves what is none of these as its words: %s', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  it('has no headings, quotations or code, whose marks stay as they are', () => {
    expect(htmlOf('# Not a title')).toBe('<p># Not a title</p>');
    expect(htmlOf('> said')).toBe('<p>> said</p>');
    expect(htmlOf('    indented `code`')).toBe('<p>indented `code`</p>');
  });
});

describe('plainText', () => {
  it('keeps what has no markup to the letter', () => {
    expect(plainText('One line.\nAnother;\n\nC# & 3 < 4'.replace(' & 3 < 4', ''))).toBe(
      'One line.\nAnother;\n\nC#',
    );
  });

  it('takes marks away, keeps lists as lists and tells where links lead', () => {
    const text = '**Water**, [read more](https://city.example/a).\n\n1. first\n2. *second*\n\n<b>bold</b>';

    expect(plainText(text)).toBe(
      'Water, read more (https://city.example/a).\n\n1. first\n2. second\n\n<b>bold</b>',
    );
  });
});
