import { readSeed } from './seed-file.js';
import {
  isAttendanceMode,
  isMinor,
  isSessionAccess,
  isSessionKind,
  isSpeakerRole,
  sessionAccesses,
  sessionKinds,
  speakerRoleLabel,
  speakerRoleOf,
} from './session-kinds.js';

describe('session kinds', () => {
  it('cover every type of the programme', () => {
    const types = new Set(readSeed('sessions').items.map((session) => session.type));

    expect(types.size).toBe(17);
    expect([...types].filter((type) => !isSessionKind(type))).toEqual([]);
  });

  it('show breaks, registration and logistics small', () => {
    expect(sessionKinds.filter(isMinor)).toEqual(['break', 'registration', 'logistics']);
  });
});

describe('session access', () => {
  it('is what the vocabulary lists and the programme uses, and open to the public', () => {
    const listed = readSeed('vocabulary').items.filter((entry) => entry.list === 'session-access');
    const used = readSeed('sessions').items.flatMap((session) => session.access ?? []);

    expect(sessionAccesses.filter((access) => access !== 'public')).toEqual(
      listed.map((entry) => entry.code),
    );
    expect(used.filter((access) => !isSessionAccess(access))).toEqual([]);
  });
});

describe('attendance modes', () => {
  it('are in person and online', () => {
    expect(['in-person', 'online', 'virtual'].filter(isAttendanceMode)).toEqual(['in-person', 'online']);
  });
});

describe('speaker roles', () => {
  it('are found for every function of the programme', () => {
    const functions = readSeed('sessions').items.flatMap(({ speakers }) =>
      speakers.map((speaker) => speaker.function),
    );

    expect(functions).not.toEqual([]);
    expect(functions.filter((wording) => !isSpeakerRole(speakerRoleOf(wording)))).toEqual([]);
  });

  it('are recognised in any case and labelled in the language', () => {
    expect(speakerRoleOf(' Welcome Address ')).toBe('welcome');
    expect(speakerRoleLabel('welcome', 'ko')).toBe('환영사');
  });

  it('keep a wording that is not known', () => {
    expect(speakerRoleOf(' Youth Envoy ')).toBe('Youth Envoy');
    expect(speakerRoleLabel('Youth Envoy', 'ko')).toBe('Youth Envoy');
  });
});
