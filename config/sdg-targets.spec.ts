import { readSeed } from './seed-file.js';
import { isSdgTarget, sdgTargets } from './sdg-targets.js';
import { sdgTargetTexts } from './sdg-targets.texts.js';

describe('the targets of Goal 11', () => {
  it('are those of the seeds, under the same names', () => {
    const t = sdgTargetTexts.in('en');

    const named = sdgTargets.map((code) => [code, t(code)]);

    expect(named).toEqual(readSeed('sdg-targets').items.map(({ code, shortName }) => [code, shortName]));
  });

  it('are told from what is none', () => {
    expect(['11.a', '11.d', 11, null].map(isSdgTarget)).toEqual([true, false, false, false]);
  });
});
