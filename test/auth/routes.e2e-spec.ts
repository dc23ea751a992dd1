import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../../src/app.module.js';
import { permissionsOf } from '../../src/auth/roles.js';
import { sessionScopes } from '../../src/auth/sign-in-link.entity.js';
import { permissionKey, Public } from '../../src/kernel/http/permissions.js';
import { apiPaths } from '../../src/web/api-description/api-paths.js';
import { createTestDatabase } from '../support/engine.js';
import { startForum, type TestForum, testConfig } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { Visitor } from '../support/visitor.js';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

const metadata = (key: string, of: object): unknown => Reflect.getMetadata(key, of);
const joined = (...parts: unknown[]) => `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');

/** Every route of the application with the permission that it declares, as the guard reads it. */
function routesOf(app: NestExpressApplication): [route: string, permission: unknown][] {
  const scanner = new MetadataScanner();
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ metatype, instance }) => {
    const prototype: object = Object.getPrototypeOf(instance);
    return scanner.getAllMethodNames(prototype).flatMap((name): [string, unknown][] => {
      const handler: unknown = Reflect.get(prototype, name);
      if (typeof handler !== 'function' || !metatype) return [];
      const method = metadata('method', handler);
      if (typeof method !== 'number') return [];
      const path = joined(metadata('path', metatype), metadata('path', handler));
      const permission = metadata(permissionKey, handler) ?? metadata(permissionKey, metatype);
      return [[`${String(methods[method])} ${path}`, permission]];
    });
  });
}

/** Whoever adds a route writes down here for whom it is. */
const written = `
  GET  /                                            public
  GET  /answer/:token/:id                           public
  GET  /api/v1/co-events                            public
  GET  /api/v1/conflicts                            sessions.edit
  GET  /api/v1/members                              public
  GET  /api/v1/openapi.json                         public
  GET  /api/v1/rooms                                public
  GET  /api/v1/sessions                             public
  GET  /api/v1/speakers                             public
  GET  /api/v1/tracks                               public
  GET  /calendar                                    public
  GET  /change-mails/:accountId/stop/:token         public
  GET  /co-events                                   public
  GET  /co-events.atom                              public
  GET  /co-events.rss                               public
  GET  /co-events/:id                               public
  GET  /co-events/:id/embed                         public
  GET  /co-events/:id/reminder                      public
  GET  /co-events/countries/:code                   public
  GET  /co-events/drafts/:key                       public
  GET  /co-events/drafts/:key/parts/:number         public
  GET  /co-events/drafts/:key/preview               public
  GET  /co-events/embed                             public
  GET  /co-events/new                               public
  GET  /co-events/places                            public
  GET  /co-events/sent                              public
  GET  /delegation                                  my.delegation
  GET  /delegation/:id                              my.delegation
  GET  /delegation/:id/credentials                  my.delegation
  GET  /delegation/:id/delegates/:registration      my.delegation
  GET  /delegation/:id/delegates/:registration/substitution my.delegation
  GET  /delegation/:id/delegates/:registration/withdrawal my.delegation
  GET  /delegation/:id/delegates/new                my.delegation
  GET  /delegation/:id/imports                      my.delegation
  GET  /delegation/:id/imports/:import              my.delegation
  GET  /delegation/:id/imports/:import/problems.csv my.delegation
  GET  /delegation/enter/:token                     public
  GET  /delegation/link                             public
  GET  /dev/components                              public
  GET  /dev/mail                                    public
  GET  /dev/mail/:id                                public
  GET  /dev/mail/:id/calendar                       public
  GET  /dev/mail/:id/html                           public
  GET  /dev/mail/:id/source                         public
  GET  /erased                                      public
  GET  /files/:id/:name                             files.read
  GET  /files/:id/by-key/:key/:name                 public
  GET  /healthz                                     public
  GET  /hosts                                       my.co-events
  GET  /hosts/co-events/:id                         my.co-events
  GET  /hosts/co-events/:id/edit                    my.co-events
  GET  /hosts/co-events/new                         my.co-events
  GET  /hosts/confirm/:key                          public
  GET  /hosts/drafts/:id                            my.co-events
  GET  /hosts/drafts/:id/parts/:number              my.co-events
  GET  /hosts/drafts/:id/preview                    my.co-events
  GET  /hosts/enter/:token                          public
  GET  /hosts/imports                               my.co-events
  GET  /hosts/imports/calendars/:id                 my.co-events
  GET  /hosts/imports/sheets/:id                    my.co-events
  GET  /hosts/imports/sheets/:id/problems.csv       my.co-events
  GET  /hosts/imports/template.csv                  my.co-events
  GET  /hosts/link                                  public
  GET  /hosts/reports/:id                           my.co-events
  GET  /metrics                                     public
  GET  /moderation                                  co-events.moderate
  GET  /moderation/co-events/:id                    co-events.moderate
  GET  /moderation/co-events/:id/edit               co-events.moderate
  GET  /my                                          my.registration
  GET  /my/address                                  my.address
  GET  /my/calendar                                 my.calendar
  GET  /my/calendar/reset                           my.calendar
  GET  /my/data                                     my.personal-data
  GET  /my/enter/:token                             public
  GET  /my/erasure                                  my.personal-data
  GET  /my/link                                     public
  GET  /my/privacy                                  my.personal-data
  GET  /my/programme                                my.programme
  GET  /my/registration/category                    my.registration
  GET  /my/registration/edit                        my.registration
  GET  /my/speaking/enter/:token                      public
  GET  /organizer/exchange                          programme.exchange
  GET  /organizer/exchange/:kind.csv                programme.exchange
  GET  /organizer/exchange/:kind.xlsx               programme.exchange
  GET  /organizer/exchange/imports/:id              programme.exchange
  GET  /organizer/exchange/imports/:id/problems.csv programme.exchange
  GET  /organizer/exchange/schedule.:format         programme.exchange
  GET  /organizer/sessions.csv                      sessions.edit
  GET  /organizer/sessions.xlsx                     sessions.edit
  GET  /organizer/sessions/:id/agenda               sessions.edit
  GET  /organizer/sessions/:id/agenda/:item/edit    sessions.edit
  GET  /organizer/sessions/:id/documents            sessions.edit
  GET  /organizer/sessions/:id/documents/:document/edit sessions.edit
  GET  /organizer/sessions/:id/panel                speakers.edit
  POST /change-mails/:accountId/stop/:token         public
  POST /my/calendar/mails                           my.calendar
  POST /my/favourites                               my.programme
  POST /my/favourites/:sessionId/removal            my.programme
  POST /my/favourites/feed                          my.programme
  POST /organizer/exchange/imports                  programme.exchange
  POST /organizer/exchange/imports/:id/columns      programme.exchange
  POST /organizer/exchange/imports/:id/confirmation programme.exchange
  POST /organizer/exchange/imports/:id/removal      programme.exchange
  POST /organizer/sessions                          sessions.edit
  POST /organizer/sessions/:id/agenda               sessions.edit
  POST /organizer/sessions/:id/agenda/:item/edit    sessions.edit
  POST /organizer/sessions/:id/agenda/:item/move    sessions.edit
  POST /organizer/sessions/:id/agenda/:item/removal sessions.edit
  POST /organizer/sessions/:id/copy                 sessions.edit
  POST /organizer/sessions/:id/documents            sessions.edit
  POST /organizer/sessions/:id/documents/:document/edit sessions.edit
  POST /organizer/sessions/:id/documents/:document/removal sessions.edit
  POST /organizer/sessions/:id/panel                speakers.edit
  POST /organizer/sessions/:id/panel/briefing       speakers.edit
  POST /organizer/sessions/:id/panel/:speakerId     speakers.edit
  POST /organizer/sessions/:id/panel/:speakerId/removal speakers.edit
  GET  /organizer/sessions/:id/panel/:speakerId/invitation speakers.edit
  POST /organizer/sessions/:id/panel/:speakerId/invitation speakers.edit
  POST /organizer/sessions/:id/panel/:speakerId/reminder speakers.edit
  POST /organizer/sessions/:id/panel/:speakerId/withdrawal speakers.edit
  GET  /organizer/sessions/:id/removal              sessions.edit
  GET  /organizer/sessions/:id/seats                sessions.edit
  GET  /organizer/sessions/new                      sessions.edit
  GET  /organizer/tracks                            tracks.edit
  GET  /organizer/tracks/:id/edit                   tracks.edit
  GET  /speaking/invitations/:token                 public
  POST /organizer/sessions/:id/removal              sessions.edit
  POST /organizer/sessions/:id/seats                sessions.edit
  POST /organizer/sessions/:id/seats/:reservation/release sessions.edit
  POST /organizer/tracks                            tracks.edit
  POST /organizer/tracks/:id/edit                   tracks.edit
  POST /organizer/tracks/:id/move                   tracks.edit
  POST /organizer/tracks/:id/removal                tracks.edit
  POST /speaking/invitations/:token/acceptance      public
  POST /speaking/invitations/:token/refusal         public
  GET  /my/speaking                                 my.speaking
  POST /my/speaking/sessions/:id/slides             my.speaking
  POST /my/speaking/sessions/:id/refusal            my.speaking
  POST /my/speaking/registration                    my.speaking
  GET  /my/speaking/profile                         my.speaking
  POST /my/speaking/profile                         my.speaking
  POST /my/speaking/profile/absences                my.speaking
  POST /my/speaking/profile/absences/:id/removal    my.speaking
  GET  /organizer/speakers                          speakers.edit
  POST /organizer/speakers                          speakers.edit
  GET  /organizer/speakers.csv                      speakers.edit
  GET  /organizer/speakers.xlsx                     speakers.edit
  GET  /organizer/speakers/new                      speakers.edit
  GET  /organizer/speakers/invitations              speakers.edit
  GET  /organizer/speakers/:id                      speakers.edit
  POST /organizer/speakers/:id                      speakers.edit
  POST /organizer/speakers/:id/absences             speakers.edit
  POST /organizer/speakers/:id/absences/:absenceId/removal speakers.edit
  GET  /organizer/speakers/:id/merge                speakers.edit
  POST /organizer/speakers/:id/merge                speakers.edit
  GET  /organizer/balance                           speakers.edit
  GET  /my/withdrawal                               my.registration
  GET  /new-address/:token/:id                      public
  GET  /offers/:id/:token                           public
  GET  /organizer                                   organizer.home
  GET  /organizer/address-correction                accounts.correct
  GET  /organizer/addresses                         inbox.read
  GET  /organizer/audit                             audit.read
  GET  /organizer/board                              sessions.edit
  GET  /organizer/board/:date                        sessions.edit
  GET  /organizer/board/parts                        sessions.edit
  GET  /organizer/board/sessions/:id                 sessions.edit
  GET  /organizer/bulk-decisions                    registrations.decide
  GET  /organizer/bulk-decisions/:id                registrations.decide
  GET  /organizer/co-event-reports                  co-events.moderate-all
  GET  /organizer/co-event-reports.csv              co-events.moderate-all
  GET  /organizer/co-event-reports.xlsx             co-events.moderate-all
  GET  /organizer/conflicts                         sessions.edit
  GET  /organizer/conflicts.csv                     sessions.edit
  GET  /organizer/conflicts.xlsx                    sessions.edit
  GET  /organizer/conflicts/acceptance              sessions.edit
  GET  /organizer/counter-proposals/:id             counters.decide
  GET  /organizer/delegations                       delegations.read
  GET  /organizer/delegations.csv                   delegations.export
  GET  /organizer/delegations.xlsx                  delegations.export
  GET  /organizer/delegations/:id                   delegations.read
  GET  /organizer/delegations/:id/letter            delegations.manage
  GET  /organizer/delegations/new                   delegations.manage
  GET  /organizer/duplicates                        registrations.merge
  GET  /organizer/duplicates/:id                    registrations.merge
  GET  /organizer/inbox                             inbox.read
  GET  /organizer/inbox/:id                         inbox.read
  GET  /organizer/inbox/:id/source                  inbox.read
  GET  /organizer/letters                           delegations.manage
  GET  /organizer/letters/sendings/:batch           delegations.manage
  GET  /organizer/interpreters                      interpreters.edit
  GET  /organizer/interpreters/:id/edit             interpreters.edit
  GET  /organizer/interpreters/new                  interpreters.edit
  GET  /organizer/interpreters/sessions/:id         interpreters.edit
  GET  /organizer/messages                          messages.send
  GET  /organizer/messages/:id                      messages.send
  GET  /organizer/messages/:id/edit                 messages.send
  GET  /organizer/messages/new                      messages.send
  GET  /organizer/moderators                        co-events.moderators
  GET  /organizer/outbox                            mail.read
  GET  /organizer/outbox/:id                        mail.read
  GET  /organizer/outbox/:id/html                   mail.read
  GET  /organizer/participants                      participants.list
  GET  /organizer/participants.xlsx                 participants.list
  GET  /organizer/personal-data                     personal-data.read
  GET  /organizer/proposed-organizations            registrations.decide
  GET  /organizer/quotas                            quotas.set
  GET  /organizer/registration-invitations          registrations.invite
  GET  /organizer/registration-invitations/:id      registrations.invite
  GET  /organizer/registration-invitations/new      registrations.invite
  GET  /organizer/registrations                     registrations.read
  GET  /organizer/registrations.csv                 registrations.export
  GET  /organizer/registrations.xlsx                registrations.export
  GET  /organizer/registrations/:id                 registrations.read
  GET  /organizer/registrations/:id/calendar        calendars.steer
  GET  /organizer/release                           schedule.release
  GET  /organizer/rooms                             rooms.edit
  GET  /organizer/rooms/:id/edit                    rooms.edit
  GET  /organizer/rooms/:id/merge                   rooms.edit
  GET  /organizer/rooms/new                         rooms.edit
  GET  /organizer/sessions                          sessions.edit
  GET  /organizer/sessions/:id/answers              answers.read
  GET  /organizer/sessions/:id/cancellation         sessions.edit
  GET  /organizer/sessions/:id/edit                 sessions.edit
  GET  /organizer/statistics                        statistics.read
  GET  /organizer/statistics.csv                    statistics.read
  GET  /organizer/statistics.xlsx                   statistics.read
  GET  /organizer/venues                            rooms.edit
  GET  /organizer/venues/:id/edit                   rooms.edit
  GET  /organizer/versions                          schedule.release
  GET  /organizer/versions/:number                  schedule.release
  GET  /organizer/versions/compare                  schedule.release
  GET  /privacy                                     public
  GET  /privacy/:version                            public
  GET  /programme                                   public
  GET  /programme/:date/grid                        public
  GET  /programme/:kind/:id                         public
  GET  /programme/:part                             public
  GET  /programme/changes                           public
  GET  /programme/changes.atom                      public
  GET  /programme/changes/:number                   public
  GET  /programme/now                               public
  GET  /programme/search                            public
  GET  /readyz                                      public
  GET  /register                                    public
  GET  /register/:category                          public
  GET  /register/draft                              public
  GET  /register/draft/:step                        public
  GET  /register/draft/later                        public
  GET  /register/draft/review                       public
  GET  /register/invited/:token                     public
  GET  /register/organizations                      public
  GET  /register/received                           public
  GET  /register/resume/:token                      public
  GET  /reminders/:id/:does/:token                  public
  GET  /robots.txt                                  public
  GET  /sessions/:id                                public
  GET  /sign-in                                     public
  GET  /sign-in/:token                              public
  GET  /speakers                                    public
  GET  /speakers/:id                                public
  GET  /statistics                                  public
  GET  /statistics.csv                              public
  GET  /statistics.xlsx                             public
  GET  /time-zone                                   public
  POST /answer/:token/:id                           public
  POST /api/v1/conflicts/check                      sessions.edit
  POST /co-events/:id/reminder                      public
  POST /co-events/drafts                            public
  POST /co-events/drafts/:key                       public
  POST /co-events/drafts/:key/parts/:number         public
  POST /co-events/drafts/:key/parts/:number/removal public
  POST /co-events/drafts/:key/removal               public
  POST /co-events/drafts/:key/submission            public
  POST /delegation/:id/answer                       my.delegation
  POST /delegation/:id/credentials                  my.delegation
  POST /delegation/:id/delegates                    my.delegation
  POST /delegation/:id/delegates/:registration      my.delegation
  POST /delegation/:id/delegates/:registration/address my.delegation
  POST /delegation/:id/delegates/:registration/substitution my.delegation
  POST /delegation/:id/delegates/:registration/withdrawal my.delegation
  POST /delegation/:id/imports                      my.delegation
  POST /delegation/:id/imports/:import/confirmation my.delegation
  POST /delegation/:id/imports/:import/discard      my.delegation
  POST /delegation/:id/imports/:import/mapping      my.delegation
  POST /delegation/:id/requests/:registration/acceptance my.delegation
  POST /delegation/:id/requests/:registration/return my.delegation
  POST /delegation/enter/:token                     public
  POST /delegation/link                             public
  POST /hosts/co-events/:id                         my.co-events
  POST /hosts/co-events/:id/cancellation            my.co-events
  POST /hosts/co-events/:id/confirmation            my.co-events
  POST /hosts/co-events/:id/copies                  my.co-events
  POST /hosts/co-events/:id/postponement            my.co-events
  POST /hosts/co-events/:id/reinstatement           my.co-events
  POST /hosts/co-events/:id/removal                 my.co-events
  POST /hosts/confirm/:key                          public
  POST /hosts/drafts                                my.co-events
  POST /hosts/drafts/:id                            my.co-events
  POST /hosts/drafts/:id/parts/:number              my.co-events
  POST /hosts/drafts/:id/parts/:number/removal      my.co-events
  POST /hosts/drafts/:id/removal                    my.co-events
  POST /hosts/drafts/:id/submission                 my.co-events
  POST /hosts/imports/calendars                     my.co-events
  POST /hosts/imports/calendars/:id/end             my.co-events
  POST /hosts/imports/calendars/:id/reading         my.co-events
  POST /hosts/imports/calendars/:id/zone            my.co-events
  POST /hosts/imports/calendars/preview             my.co-events
  POST /hosts/imports/sheets                        my.co-events
  POST /hosts/imports/sheets/:id/columns            my.co-events
  POST /hosts/imports/sheets/:id/confirmation       my.co-events
  POST /hosts/imports/sheets/:id/removal            my.co-events
  POST /hosts/link                                  public
  POST /hosts/reports/:id                           my.co-events
  POST /moderation/co-events/:id                    co-events.moderate
  POST /moderation/co-events/:id/approval           co-events.moderate
  POST /moderation/co-events/:id/declination        co-events.moderate
  POST /moderation/co-events/:id/return             co-events.moderate
  POST /my/address                                  my.address
  POST /my/calendar                                 my.calendar
  POST /my/calendar/reset                           my.calendar
  POST /my/calendar/zone                            my.calendar
  POST /my/erasure                                  my.personal-data
  POST /my/link                                     public
  POST /my/privacy/consent                          my.personal-data
  POST /my/privacy/publication                      my.personal-data
  POST /my/programme                                my.programme
  POST /my/programme/:sessionId/removal             my.programme
  POST /my/registration                             my.registration
  POST /my/waiting-list                             my.programme
  POST /my/waiting-list/:sessionId/removal          my.programme
  POST /my/withdrawal                               my.registration
  POST /new-address/:token/:id                      public
  POST /offers/:id/:token/acceptance                public
  POST /offers/:id/:token/refusal                   public
  POST /organizer/address-correction                accounts.correct
  POST /organizer/addresses/lifting                 inbox.settle
  POST /organizer/board/redo                         sessions.edit
  POST /organizer/board/sessions/:id/placement       sessions.edit
  POST /organizer/board/sessions/:id/swap            sessions.edit
  POST /organizer/board/sessions/:id/unscheduling    sessions.edit
  POST /organizer/board/undo                         sessions.edit
  POST /organizer/bulk-decisions                    registrations.decide
  POST /organizer/bulk-decisions/:id/confirmation   registrations.decide
  POST /organizer/bulk-decisions/:id/undoing        registrations.decide
  POST /organizer/conflicts/acceptance              sessions.edit
  POST /organizer/conflicts/objection               sessions.edit
  POST /organizer/counter-proposals/:id/acceptance  counters.decide
  POST /organizer/counter-proposals/:id/refusal     counters.decide
  POST /organizer/delegations                       delegations.manage
  POST /organizer/delegations/:id/accreditation     delegations.accredit
  POST /organizer/delegations/:id/accreditation-return delegations.accredit
  POST /organizer/delegations/:id/focal-points      delegations.manage
  POST /organizer/delegations/:id/focal-points/:focalPoint/link delegations.manage
  POST /organizer/delegations/:id/focal-points/:focalPoint/removal delegations.manage
  POST /organizer/delegations/:id/precedence        delegations.manage
  POST /organizer/delegations/:id/quota             delegations.manage
  POST /organizer/duplicates/:id/difference         registrations.merge
  POST /organizer/duplicates/:id/merge              registrations.merge
  POST /organizer/inbox/:id/closure                 inbox.settle
  POST /organizer/letters                           delegations.manage
  POST /organizer/letters/sendings                  delegations.manage
  POST /organizer/interpreters                      interpreters.edit
  POST /organizer/interpreters/:id/edit             interpreters.edit
  POST /organizer/interpreters/:id/removal          interpreters.edit
  POST /organizer/interpreters/:id/times            interpreters.edit
  POST /organizer/interpreters/:id/times/:time/removal interpreters.edit
  POST /organizer/interpreters/sessions/:id         interpreters.edit
  POST /organizer/messages                          messages.send
  POST /organizer/messages/:id                      messages.send
  POST /organizer/messages/:id/sending              messages.send
  POST /organizer/messages/:id/stoppage             messages.send
  POST /organizer/messages/:id/test                 messages.send
  POST /organizer/moderators                        co-events.moderators
  POST /organizer/moderators/:accountId/removal     co-events.moderators
  POST /organizer/outbox/:id/:action                mail.steer
  POST /organizer/outbox/hold                       mail.steer
  POST /organizer/outbox/release                    mail.steer
  POST /organizer/outbox/tests                      mail.steer
  POST /organizer/personal-data/erasures/:id/execution personal-data.erase
  POST /organizer/personal-data/erasures/:id/refusal personal-data.erase
  POST /organizer/proposed-organizations            registrations.decide
  POST /organizer/quotas/:id                        quotas.set
  POST /organizer/quotas/delegations                quotas.set
  POST /organizer/registration-invitations          registrations.invite
  POST /organizer/registration-invitations/:id/revocation registrations.invite
  POST /organizer/registration-invitations/:id/sending registrations.invite
  POST /organizer/registration-invitations/preview  registrations.invite
  POST /organizer/registration-invitations/sending  registrations.invite
  POST /organizer/registrations/:id/approval        registrations.decide
  POST /organizer/registrations/:id/calendar/reset  calendars.steer
  POST /organizer/registrations/:id/calendar/revocation calendars.steer
  POST /organizer/registrations/:id/changes/:changeId/acceptance registrations.decide
  POST /organizer/registrations/:id/changes/:changeId/refusal    registrations.decide
  POST /organizer/registrations/:id/declination     registrations.decide
  POST /organizer/registrations/:id/review          registrations.decide
  POST /organizer/registrations/:id/waiting         registrations.decide
  POST /organizer/release                           schedule.release
  POST /organizer/release/discard                   schedule.release
  POST /organizer/rooms                             rooms.edit
  POST /organizer/rooms/:id/edit                    rooms.edit
  POST /organizer/rooms/:id/merge                   rooms.edit
  POST /organizer/rooms/:id/removal                 rooms.edit
  POST /organizer/rooms/:id/times                   rooms.edit
  POST /organizer/rooms/:id/times/:time/removal     rooms.edit
  POST /organizer/sessions/:id/cancellation         sessions.edit
  POST /organizer/sessions/:id/edit                 sessions.edit
  POST /organizer/sessions/:id/reinstatement        sessions.edit
  POST /organizer/venues                            rooms.edit
  POST /organizer/venues/:id/closure                rooms.edit
  POST /organizer/venues/:id/edit                   rooms.edit
  POST /organizer/venues/:id/reopening              rooms.edit
  POST /organizer/venues/distances                  rooms.edit
  POST /organizer/versions/:number/rollback         schedule.release
  POST /register                                    public
  POST /register/draft                              public
  POST /register/draft/:step                        public
  POST /register/draft/link                         public
  POST /register/draft/removal                      public
  POST /register/draft/submission                   public
  POST /register/invited/:token                     public
  POST /reminders/:id/:does/:token                  public
  POST /sign-in                                     public
  POST /sign-in/:token                              public
  POST /sign-out                                    public
  POST /time-zone                                   public`;

const table = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const guarded = table.filter(([, , permission]) => permission !== 'public');

describe('the routes', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
  });
  afterAll(() => forum.stop());

  it('declare these permissions', () => {
    const declared = routesOf(forum.app).map(([route, permission]) => [...route.split(' '), permission]);

    expect(declared.sort()).toEqual(table.toSorted());
  });

  it('are described where programs may ask them', () => {
    const open = table.filter(
      ([, path = '', permission]) => path.startsWith('/api/') && permission === 'public',
    );

    expect(open.map(([method = '', path = '']) => `${method} ${path}`).sort()).toEqual(
      Object.keys(apiPaths)
        .map((path) => `GET ${path}`)
        .sort(),
    );
  });

  it('ask for permissions that one of the roles has', () => {
    const held = new Set(sessionScopes.flatMap((scope) => [...permissionsOf(scope)]));
    const asked = guarded.map(([, , permission]) => permission ?? '');

    expect(asked.filter((permission) => !held.has(permission))).toEqual([]);
  });

  it('are closed to whoever is not signed in for them', async () => {
    const { visitor: participant } = await signInParticipant(forum);
    const organizer = await forum.organizer();

    for (const [method = '', path = '', permission = ''] of guarded) {
      const address = `/en${path.replace(/:\w+/, 'some-id')}`;
      // Some routes are for several; whoever of the two is not among them stays outside.
      const without = (scope: 'participant' | 'organizer', visitor: Visitor) =>
        permissionsOf(scope).has(permission) ? [] : [visitor];
      const outside = [...without('participant', participant), ...without('organizer', organizer)];
      for (const visitor of [forum.visitor(), ...outside]) {
        const { status } = await visitor.request(method, address);
        expect([method, address, status]).toEqual([method, address, 401]);
      }
    }
  });
});

@Controller('bare')
class BareController {
  @Get('forgotten')
  forgotten(): string {
    return 'secret';
  }

  @Public()
  @Get('open')
  open(): string {
    return 'open';
  }
}

describe('a route that declares nothing', () => {
  it('is refused to everybody', async () => {
    const database = await createTestDatabase();
    @Module({ imports: [AppModule.with(testConfig(database))], controllers: [BareController] })
    class WithBareRoute {}
    const app = await NestFactory.create<NestExpressApplication>(WithBareRoute, { logger: false });
    await app.listen(0, '127.0.0.1');
    const visitor = new Visitor(await app.getUrl());

    const answers = [await visitor.get('/bare/forgotten'), await visitor.get('/bare/open')];
    await app.close();
    await database.drop();

    expect(answers.map(({ status }) => status)).toEqual([403, 200]);
    expect(answers[0]?.text).not.toContain('secret');
  });
});
