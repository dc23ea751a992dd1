import { speakerRoleTexts } from './session-kinds.texts.js';
import type { Locale } from '../src/kernel/i18n/locale.js';

/** What a programme item can be: the types of seeds/sessions.json, side events and bilateral meetings. */
export const sessionKinds = [
  'opening',
  'plenary',
  'high-level',
  'parallel-block',
  'parallel',
  'side-event',
  'stakeholder-assembly',
  'exhibition',
  'ceremony',
  'press-conference',
  'social',
  'break',
  'registration',
  'logistics',
  'site-visit',
  'associated-event',
  'bilateral-meeting',
  'pre-event',
  'closing',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const isSessionKind = (value: unknown): value is SessionKind =>
  sessionKinds.some((kind) => kind === value);

const minorKinds: readonly SessionKind[] = ['break', 'registration', 'logistics'];

/** Minor items give a day its rhythm; pages show them small, without a page of their own to read. */
export const isMinor = (kind: SessionKind): boolean => minorKinds.includes(kind);

/** Who may come. Where the programme says nothing, every participant may. `public`: one need not even be registered. */
export const sessionAccesses = ['open', 'public', 'by-invitation', 'ministers-and-senior-officials'] as const;
export type SessionAccess = (typeof sessionAccesses)[number];

export const isSessionAccess = (value: unknown): value is SessionAccess =>
  sessionAccesses.some((access) => access === value);

/** How a session is held. */
export const sessionModes = ['in-person', 'hybrid', 'online'] as const;
export type SessionMode = (typeof sessionModes)[number];

/** How a participant attends the forum. */
export const attendanceModes = ['in-person', 'online'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

export const isAttendanceMode = (value: unknown): value is AttendanceMode =>
  attendanceModes.some((mode) => mode === value);

/** What a speaker does in a session, in the order in which a session page lists them. */
export const speakerRoles = [
  'master-of-ceremonies',
  'moderator',
  'opening',
  'welcome',
  'congratulatory',
  'remarks',
  'keynote',
  'country-statement',
  'presenter',
  'speaker',
  'panellist',
  'discussant',
  'rapporteur',
  'award-judge',
  'participant',
] as const;
export type SpeakerRole = (typeof speakerRoles)[number];

export const isSpeakerRole = (value: unknown): value is SpeakerRole =>
  speakerRoles.some((role) => role === value);

/** The free wordings of the programme whose words are not already the role's code. */
const rolesOfWordings = new Map<string, SpeakerRole>([
  ['master of ceremonies', 'master-of-ceremonies'],
  ['opening remarks', 'opening'],
  ['opening address', 'opening'],
  ['welcome remarks', 'welcome'],
  ['welcome address', 'welcome'],
  ['congratulatory address', 'congratulatory'],
  ['country statement', 'country-statement'],
  ['country statement (announced)', 'country-statement'],
  ['panelist', 'panellist'],
  ['award judge', 'award-judge'],
]);

/** The role that a source's wording means; a wording that is not known stays as it is. */
export function speakerRoleOf(wording: string): string {
  const plain = wording.trim().toLowerCase();
  return rolesOfWordings.get(plain) ?? (isSpeakerRole(plain) ? plain : wording.trim());
}

/** The label of a role, or the wording that `speakerRoleOf` had to keep. */
export const speakerRoleLabel = (role: string, locale: Locale): string =>
  isSpeakerRole(role) ? speakerRoleTexts.in(locale)(role) : role;
