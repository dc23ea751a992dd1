import type { SignedIn } from '../../src/kernel/actor.js';
import { CoEventChange } from '../../src/co-events/co-event-change.entity.js';
import { CoEventDecision } from '../../src/co-events/co-event-decision.entity.js';
import { CoEventModerationService } from '../../src/co-events/co-event-moderation.service.js';
import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { CoEventsQueries } from '../../src/co-events/co-events.queries.js';
import { type Contact, CoEventsService } from '../../src/co-events/co-events.service.js';
import { ModerationQueue } from '../../src/co-events/moderation-queue.queries.js';
import { AccountsService } from '../../src/auth/accounts.service.js';
import { permissionsOf } from '../../src/auth/roles.js';
import { startForum, type TestForum } from '../support/forum.js';
import { buildContent } from './build-content.js';

const contact: Contact = {
  name: 'Kim Minji',
  email: 'minji@host.example',
  phone: null,
  locale: 'ko',
  isProved: false,
};

describe('a co-event from its submission on', () => {
  let forum: TestForum;
  let organizer: SignedIn;
  const hosts = () => forum.app.get(CoEventsService);
  const moderation = () => forum.app.get(CoEventModerationService);
  const found = (id: string) => forum.read((em) => em.findOneByOrFail(CoEvent, { id }));
  const hostId = async () => {
    const account = await forum.read((em) => forum.app.get(AccountsService).findByEmail(em, contact.email));
    return account?.id ?? '';
  };
  const publish = async (content = buildContent()) => {
    const { id } = await forum.database.write((em) =>
      hosts().submit(em, content, contact, { source: 'host' }),
    );
    await forum.database.write((em) => hosts().confirm(em, id));
    const { revision } = await found(id);
    await forum.database.write((em) => moderation().approve(em, organizer, id, revision));
    return found(id);
  };

  beforeEach(async () => {
    forum = await startForum();
    const account = await forum.database.write((em) =>
      forum.app
        .get(AccountsService)
        .ensure(em, { email: 'organizer@apuf8.test', name: 'O', locale: 'en', role: 'organizer' }),
    );
    organizer = {
      kind: 'organizer',
      accountId: account.id,
      email: account.email,
      permissions: permissionsOf('organizer'),
    };
  });
  afterEach(() => forum.stop());

  it('is public only when its host has confirmed and a moderator has approved', async () => {
    const { id } = await forum.database.write((em) =>
      hosts().submit(em, buildContent(), contact, { source: 'host' }),
    );
    const queries = forum.app.get(CoEventsQueries);
    const queue = () => forum.read((em) => forum.app.get(ModerationQueue).page(em, new Set(['KR']), 0, 10));

    expect([(await found(id)).state, (await queue()).total]).toEqual(['awaiting-confirmation', 0]);
    await forum.database.write((em) => hosts().confirm(em, id));
    await forum.database.write((em) => hosts().confirm(em, id));
    expect([(await found(id)).state, (await queue()).total]).toEqual(['submitted', 1]);
    expect(await forum.read((em) => queries.byId(em, id))).toBeNull();
    const { revision } = await found(id);
    await forum.database.write((em) => moderation().approve(em, organizer, id, revision));

    const published = await forum.read((em) => queries.byId(em, id));
    expect(published?.coEvent).toMatchObject({ state: 'approved', sequence: 1, cityKey: 'kr-suwon' });
    expect(published?.coEvent.startsAt).toEqual(new Date('2023-10-31T00:00:00Z'));
    expect((await queue()).total).toBe(0);
    const mails = await forum.mailsTo(contact.email);
    expect(mails.map((mail) => mail.subject)).toEqual([
      '확인해 주세요: 화성 성곽길 걷기',
      '접수되었습니다: 화성 성곽길 걷기',
      '공개되었습니다: 화성 성곽길 걷기',
    ]);
  });

  it('stays public as it was while a material change waits, and is moved when it is approved', async () => {
    const { id, revision } = await publish();
    const other = buildContent({ startsOn: '2023-10-30', endsOn: '2023-10-30' });

    const host = await hostId();
    expect(await forum.database.write((em) => hosts().edit(em, host, id, revision, other))).toBe(
      'awaits-moderator',
    );

    const waiting = await found(id);
    expect([waiting.onDate, waiting.sequence, waiting.waitingSince === null]).toEqual([
      '2023-10-31',
      1,
      false,
    ]);
    await forum.database.write((em) => moderation().approve(em, organizer, id, waiting.revision));
    const moved = await found(id);
    expect([moved.onDate, moved.previousStartsAt, moved.sequence, moved.waitingSince]).toEqual([
      '2023-10-30',
      new Date('2023-10-31T00:00:00Z'),
      2,
      null,
    ]);
    expect(await forum.count(CoEventChange)).toBe(0);
    expect(await forum.count(CoEventDecision, { coEventId: id })).toBe(5);
  });

  it('takes an immaterial change at once', async () => {
    const { id, revision } = await publish();
    const other = buildContent({ accessibility: { en: 'Step-free' } });

    const host = await hostId();
    expect(await forum.database.write((em) => hosts().edit(em, host, id, revision, other))).toBe('applied');

    expect((await found(id)).accessibility).toEqual({ en: 'Step-free' });
  });

  it('is postponed, takes place again at another date, and is cancelled', async () => {
    const { id } = await publish();
    const host = await hostId();

    await forum.database.write((em) => hosts().postpone(em, host, id, 'Typhoon'));
    expect(await found(id)).toMatchObject({ state: 'postponed', listed: true, statusNote: 'Typhoon' });
    const { revision } = await found(id);
    await forum.database.write((em) =>
      hosts().edit(em, host, id, revision, buildContent({ startsOn: '2023-11-04', endsOn: '2023-11-04' })),
    );
    const waiting = await found(id);
    await forum.database.write((em) => moderation().approve(em, organizer, id, waiting.revision));
    expect(await found(id)).toMatchObject({ state: 'approved', onDate: '2023-11-04', statusNote: null });
    await forum.database.write((em) => hosts().cancel(em, host, id, 'Withdrawn'));
    expect(await found(id)).toMatchObject({ state: 'cancelled', listed: true, statusNote: 'Withdrawn' });
  });

  it('is refused with the field at fault', async () => {
    const submit = (overrides: Parameters<typeof buildContent>[0]) =>
      forum.database
        .write((em) => hosts().submit(em, buildContent(overrides), contact, { source: 'host' }))
        .catch((error: unknown) => error);

    expect(await submit({ zone: 'America/Lima' })).toMatchObject({
      fields: { zone: { code: 'co-events.zone-not-of-place', values: { suggested: 'Asia/Seoul' } } },
    });
    expect(await submit({ endTime: '08:00' })).toMatchObject({
      fields: { endTime: { code: 'co-events.end-before-start' } },
    });
    expect(await submit({ endsOn: '2024-10-30' })).toMatchObject({
      fields: { endsOn: { code: 'co-events.outside-window' } },
    });
  });

  it('is found by place, time, word and language', async () => {
    await publish();
    const queries = forum.app.get(CoEventsQueries);
    const count = async (filter: Parameters<typeof queries.page>[1]) =>
      (await forum.read((em) => queries.page(em, filter, 0, 100))).total;

    expect(await count({})).toBe(20);
    expect(await count({ country: 'KR' })).toBe(5);
    expect(await count({ region: 'asia-pacific' })).toBe(14);
    expect(await count({ cityKey: 'kr-suwon' })).toBe(4);
    expect(await count({ search: '성곽길' })).toBe(1);
    expect(await count({ search: 'republic 수원' })).toBe(0);
    expect(await count({ language: 'ko' })).toBe(2);
    expect(await count({ from: '2023-10-31', to: '2023-10-31' })).toBe(5);
    expect(await count({ near: { latitude: 37.26, longitude: 127.03, kilometres: 10 } })).toBe(4);
    expect(await count({ near: { latitude: 37.26, longitude: 127.03, kilometres: 60 } })).toBe(5);
    expect(await count({ underwayAt: new Date('2023-10-31T01:00:00Z') })).toBe(5);
  });
});
