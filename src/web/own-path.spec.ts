import { ownPath } from './own-path.js';

describe('the way back', () => {
  it.each([
    '/en/programme',
    '/ko/programme/search?q=%EB%8F%84&day=2023-10-24',
    "/fr/programme/search?q=l'eau",
    '/en/',
  ])('leads to %s of this site', (path) => expect(ownPath(path, 'en')).toBe(path.replace("'", '%27')));

  it.each([
    'https://evil.example/en/',
    '//evil.example/en/',
    '/\\evil.example/en/',
    '/\t/evil.example/en/',
    'javascript:alert(1)',
    '/api/v1/sessions',
    '/en/../api/v1',
    `/en/${'a'.repeat(1000)}`,
    '',
    undefined,
    ['/en/programme'],
  ])('leads home and never to %j', (path) => expect(ownPath(path, 'ko')).toBe('/ko/'));
});
