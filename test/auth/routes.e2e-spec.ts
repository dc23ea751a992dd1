import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../../src/app.module.js';
import { permissionsOf } from '../../src/auth/roles.js';
import { sessionScopes } from '../../src/auth/sign-in-link.entity.js';
import { withoutSecrets } from '../../src/kernel/http/access-log.js';
import { permissionKey, Public } from '../../src/kernel/http/permissions.js';
import { apiPaths } from '../../src/web/api-description/api-paths.js';
import { migratedDatabase, startForum, testConfig, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { Visitor } from '../support/visitor.js';
import { writtenRoutes } from './written-routes.js';

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

const table = writtenRoutes
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

  it('are written to the log without the secret that some of them hold', () => {
    const secret = 'Zm9ydW0tdG9rZW4tMDAwMQ';
    const addresses = table.map(([, path = '']) => path.replace(/:(token|key)\b/, secret));

    expect(addresses.filter((address) => withoutSecrets(address).includes(secret))).toEqual([]);
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
    const database = await migratedDatabase();
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
