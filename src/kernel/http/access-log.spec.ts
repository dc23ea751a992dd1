import { withoutSecrets } from './access-log.js';

const token = 'Zm9ydW0tdG9rZW4tMDAwMQ';

describe('an address in the log', () => {
  it.each([
    [`/ko/my/enter/${token}`, '/ko/my/enter/…'],
    [`/en/sign-in/${token}`, '/en/sign-in/…'],
    [`/calendar/p/${token}.ics?lang=ko`, '/calendar/p/…'],
    [`/en/files/1c0f/by-key/${token}/photo.jpg`, '/en/files/1c0f/by-key/…/photo.jpg'],
    [`/en/mail/stop/${token}/now`, '/en/mail/stop/…/now'],
    // The router does not mind the letter case either.
    [`/ko/MY/Enter/${token}`, '/ko/MY/Enter/…'],
    // Addresses that lead nowhere because a mail program or a person has mangled them still hold a valid token.
    [`/en/my/enter//${token}`, '/en/my/enter/…'],
    [`/en/sign-in%2F${token}`, '/en/sign-in/…'],
    [`/en/my/enter/%20${token}`, '/en/my/enter/…'],
  ])('drops the secret of %s', (url, logged) => {
    expect(withoutSecrets(url)).toBe(logged);
  });

  it.each([
    ['/en/organizer/registrations?q=mei.tan@delegate.example', '/en/organizer/registrations'],
    ['/en/sign-in', '/en/sign-in'],
    ['/en/programme/2023-10-23', '/en/programme/2023-10-23'],
  ])('keeps the path of %s and drops its query', (url, logged) => {
    expect(withoutSecrets(url)).toBe(logged);
  });
});
