import { withoutSecrets } from './access-log.js';

const token = 'Zm9ydW0tdG9rZW4tMDAwMQ';

describe('an address in the log', () => {
  it.each([
    [`/ko/my/enter/${token}`, '/ko/my/enter/…'],
    [`/en/sign-in/${token}`, '/en/sign-in/…'],
    [`/calendar/p/${token}.ics?lang=ko`, '/calendar/p/…'],
    [`/en/files/1c0f/by-key/${token}/photo.jpg`, '/en/files/1c0f/by-key/…/…'],
    [`/en/mail/stop/${token}/now`, '/en/mail/stop/…/now'],
    [`/fr/register/invited/${token}`, '/fr/register/invited/…'],
    [`/zh/register/resume/${token}`, '/zh/register/resume/…'],
    [`/en/speaking/invitations/${token}/refusal`, '/en/speaking/invitations/…/refusal'],
    [`/en/offers/1c0f/${token}/acceptance`, '/en/offers/1c0f/…/acceptance'],
    [`/en/reminders/1c0f/confirms/${token}`, '/en/reminders/1c0f/confirms/…'],
    [`/en/new-address/${token}/1c0f`, '/en/new-address/…/1c0f'],
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
    ['/en/files/1c0f/passport-mei-tan.pdf?size=small', '/en/files/1c0f/…'],
    ['/en/files/1c0f%2Fpassport-mei-tan.pdf', '/en/files/1c0f/…'],
    ['/en/programme/2023-10-23', '/en/programme/2023-10-23'],
    ['/en/organizer/invitations/1c0f', '/en/organizer/invitations/1c0f'],
  ])('keeps the path of %s and drops its query', (url, logged) => {
    expect(withoutSecrets(url)).toBe(logged);
  });
});
