import { filledIn, messageBlocks, strangePlaceholder } from './message-text.rules.js';

const values = { name: 'Mei {reference}', reference: 'APUF8-1', category: 'c', state: 's', forum: 'f' };

describe('the text of a message', () => {
  it('is taken apart into paragraphs, lists, links and the button to the own area', () => {
    const text =
      'Dear {name},\nwelcome.\n\n- one\n- two\nafter\n\n[Map](https://forum.example/map)\n{area}\n\n\nEnd';

    expect(messageBlocks(text)).toEqual([
      { kind: 'paragraph', text: 'Dear {name},\nwelcome.' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'paragraph', text: 'after' },
      { kind: 'link', label: 'Map', address: 'https://forum.example/map' },
      { kind: 'area' },
      { kind: 'paragraph', text: 'End' },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    'see [x](https://a.example) here',
    '**bold**',
  ])('stays text where it is no markup of ours: %s', (text) => {
    expect(messageBlocks(text)).toEqual([{ kind: 'paragraph', text }]);
  });

  it.each([
    ['Dear {nmae}', '{nmae}'],
    ['Dear {Name}', '{Name}'],
    ['Dear { name }', '{ name }'],
    ['Dear {name', '{name'],
    ['Open {area} now', '{area}'],
    ['{}', '{}'],
  ])('may not say %j', (text, strange) => {
    expect(strangePlaceholder(text)).toBe(strange);
  });

  it('may use every placeholder', () => {
    expect(strangePlaceholder('{name} {reference} {category} {state} {forum}\n  {area}  \n')).toBeUndefined();
  });

  it('is filled in once: a name that looks like a placeholder stays a name', () => {
    expect(filledIn('{name}, {reference}', values)).toBe('Mei {reference}, APUF8-1');
  });
});
