import { describe, expect, it } from '@jest/globals';
import { type TokenClaim, Tokens } from '../kernel/tokens.js';
import { tokenFiller, withPlaceholders } from './link-tokens.js';

const tokens = new Tokens('a secret of the tests only');
const claim: TokenClaim = { purpose: 'own-area', subject: 'account-1', version: 1 };
const other: TokenClaim = { purpose: 'personal-feed', subject: 'account-1', version: 2 };

describe('tokens in links', () => {
  it('stand there only when the text is filled in', () => {
    const { blocks, claims } = withPlaceholders([
      { kind: 'button', label: 'My area', link: { before: 'https://forum.test/my/', claim } },
      { kind: 'link', label: 'Feed', link: { before: 'https://forum.test/p/', claim: other, after: '.ics' } },
    ]);

    const stored = JSON.stringify({ blocks, claims });
    const filled = tokenFiller(claims, tokens)(stored);

    expect(stored).not.toContain(tokens.derive(claim));
    expect(filled).toContain(`https://forum.test/my/${tokens.derive(claim)}"`);
    expect(filled).toContain(`https://forum.test/p/${tokens.derive(other)}.ics"`);
  });

  it('leave a plain link and other blocks alone', () => {
    const { blocks, claims } = withPlaceholders([
      { kind: 'paragraph', text: 'Hello' },
      { kind: 'link', label: 'Programme', link: 'https://forum.test/en/programme' },
    ]);

    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Hello' },
      { kind: 'link', label: 'Programme', address: 'https://forum.test/en/programme' },
    ]);
    expect(claims).toEqual({});
  });

  it('never take the place of what a person wrote', () => {
    const written = 'My name is placeholder-1, or perhaps AAAAAAAAAAAAAAAAAAAAAA';
    const { blocks, claims } = withPlaceholders([
      { kind: 'paragraph', text: written },
      { kind: 'link', label: 'My area', link: { before: 'https://forum.test/my/', claim } },
    ]);

    expect(tokenFiller(claims, tokens)(JSON.stringify(blocks))).toContain(written);
  });

  it('are as long as their placeholders, so that no line grows', () => {
    const { claims } = withPlaceholders([{ kind: 'link', label: 'x', link: { before: '', claim } }]);
    const [placeholder = ''] = Object.keys(claims);

    expect(placeholder).toHaveLength(tokens.derive(claim).length);
    expect(placeholder).toMatch(/^[\w-]{22}$/);
  });
});
