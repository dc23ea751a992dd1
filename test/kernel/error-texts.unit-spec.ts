import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { declaredCatalogues } from '../../src/kernel/i18n/catalogue.js';
import { messageStates } from '../../src/messages/message.states.js';
import { registrationStates } from '../../src/registration/registration.states.js';
import { speakingInvitationStates } from '../../src/speaking/invitations/speaking-invitation.states.js';

const code = String.raw`['\`]([a-z-]+\.[a-z][\w.\${}-]*)['\`]`;
/** Where a code is thrown, declared for a field or given as a default: alone, or one of two. */
const places = new RegExp(
  String.raw`(?:new (?:NotFound|NotAllowed|Conflict)\(|super\(|\bcode(?::| =) |\bmessage: )` +
    String.raw`(?:[^;,()]*\? )?${code}(?: : ${code})?`,
  'g',
);

const thrownIn = (source: string): string[] =>
  [...source.matchAll(places)].flatMap(([, one = '', other]) => [one, other ?? one]);

/** What may stand in the place of a code's placeholder: the state of a message, an invitation or a registration, or what is done to a mail. */
function endingsOf(code: string): readonly string[] {
  if (code.startsWith('messages.')) return messageStates;
  if (code.startsWith('speaking.')) return speakingInvitationStates;
  return code.startsWith('outbox.') ? ['retry', 'resend', 'abort'] : registrationStates;
}

const spelledOut = (code: string): string[] =>
  code.includes('${') ? endingsOf(code).map((ending) => code.replace(/\$\{[\w.]+\}/, ending)) : [code];

describe('an error code', () => {
  it('is found wherever it is written', () => {
    const source = `
      throw new Conflict('sessions.full');
      throw new Conflict(\`registration.already-\${to}\`);
      throw new NotFound(isOwn ? 'auth.own' : 'auth.other');
      MaxLength(3, { message: 'kernel.too-long', context: {} });
      throw new Invalid({ member: { code: 'kernel.choice' } });
      constructor(code = 'kernel.not-found') { super('kernel.not-signed-in'); }`;

    expect([...new Set(thrownIn(source).flatMap(spelledOut))]).toEqual([
      'sessions.full',
      ...registrationStates.map((state) => `registration.already-${state}`),
      ...['auth.own', 'auth.other', 'kernel.too-long', 'kernel.choice'],
      ...['kernel.not-found', 'kernel.not-signed-in'],
    ]);
  });

  it('has a text in English and in Korean', async () => {
    await Promise.all(globSync('src/**/*.texts.ts').map((file) => import(resolve(file))));
    const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.(spec|texts)\.tsx?$/.test(file));

    const thrown = new Set(files.flatMap((file) => thrownIn(readFileSync(file, 'utf8')).flatMap(spelledOut)));

    const untold = [...thrown].filter((each) => {
      const [name = '', ...key] = each.split('.');
      const texts = declaredCatalogues().get(name)?.texts;
      return !(texts?.en[key.join('.')] && texts.ko[key.join('.')]);
    });
    expect(thrown.size).toBeGreaterThan(30);
    expect(untold).toEqual([]);
  });
});
