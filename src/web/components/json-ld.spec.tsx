import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '../render.js';
import { JsonLd } from './json-ld.js';

describe('JsonLd', () => {
  it('cannot be left by what it holds', () => {
    const name = '</script><script>alert(1)</script><!-- & ]]>';

    const html = renderFragment(<JsonLd data={{ name }} />);

    const content = /^<script type="application\/ld\+json">([^<>&]*)<\/script>$/.exec(html)?.[1];
    expect(JSON.parse(content ?? '')).toEqual({ name });
  });
});
