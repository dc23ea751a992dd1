import { Body, Controller, Injectable, Module, Post, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { AppModule } from '../../src/app.module.js';
import { FileKeys } from '../../src/files/file-keys.js';
import { FilePolicies } from '../../src/files/file-policies.js';
import { FilesModule } from '../../src/files/files.module.js';
import { FilesService } from '../../src/files/files.service.js';
import { letterRule, photoRule } from '../../src/files/upload-rule.js';
import { Uploads } from '../../src/files/uploads.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database } from '../../src/kernel/database/database.js';
import { LineField } from '../../src/kernel/http/form-fields.js';
import { once } from '../../src/kernel/http/idempotency.js';
import { localePrefix } from '../../src/kernel/http/locale-prefix.js';
import { Public } from '../../src/kernel/http/permissions.js';
import { sameOriginOnly } from '../../src/kernel/http/same-origin.js';
import { migratedDatabase, testConfig, TestForum } from '../support/forum.js';

class DeskForm {
  @LineField({ max: 40 })
  name!: string;
}

/** What the desk answers, for a test to read. */
export interface DeskAnswer {
  errors?: Record<string, { code: string; values?: Record<string, unknown> }>;
  typed?: Record<string, string>;
  uploads: Record<string, { id: string; name: string; seal: string }>;
}

/** A feature with a form that takes files, as others will have; it owns them by the name that was typed. */
@Public()
@Controller('desk')
class DeskController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly uploads: Uploads,
    private readonly files: FilesService,
    private readonly keys: FileKeys,
  ) {}

  @Post()
  async create(@Req() request: Request, @Res() response: Response): Promise<void> {
    const read = await this.uploads.read(request, DeskForm, { photo: photoRule, letter: letterRule });
    const uploads = Object.fromEntries(
      Object.entries(read.uploads).flatMap(([field, file]) =>
        file ? [[field, { id: file.id, name: file.name, seal: this.keys.seal(file) }]] : [],
      ),
    );
    if (!read.ok) return void response.status(422).json({ errors: read.errors, typed: read.typed, uploads });
    const { idempotencyKey: key, ...typed } = read.typed;
    const request_ = { key: String(key ?? ''), scope: 'desk', content: { typed, files: read.fingerprint } };
    await this.database.write((em) =>
      once(em, { ...request_, now: this.clock.now() }, async () => {
        for (const [purpose, file] of Object.entries(read.uploads)) {
          if (file) await this.files.assign(em, file, { kind: 'desk', id: read.form.name, purpose });
        }
      }),
    );
    response.status(201).json({ uploads });
  }

  @Post('sheet')
  async sheet(@Req() request: Request): Promise<object> {
    const { raw, ...read } = await this.uploads.readRaw(request, DeskForm, { sheet: { maxBytes: 1000 } });
    return { ...read, sheet: raw['sheet'] && { ...raw['sheet'], bytes: raw['sheet'].bytes.toString() } };
  }

  /** A form that was not made for files. */
  @Post('plain')
  plain(@Body() body: unknown): object {
    return { body: body ?? null };
  }
}

@Injectable()
class DeskPolicy {
  constructor(policies: FilePolicies) {
    policies.register('desk', {
      sensitive: true,
      accessOf: (_em, file, { actor }) => {
        if (actor.kind === 'organizer') return Promise.resolve('granted');
        const isOwn = 'accountId' in actor && actor.accountId === file.ownerId;
        return Promise.resolve(isOwn ? 'own' : 'none');
      },
    });
  }
}

/** The forum with the desk. */
export async function startDesk(): Promise<TestForum> {
  const testDatabase = await migratedDatabase();
  const config = testConfig(testDatabase);
  @Module({
    imports: [AppModule.with(config), FilesModule],
    controllers: [DeskController],
    providers: [DeskPolicy],
  })
  class WithDesk {}
  const app = await NestFactory.create<NestExpressApplication>(WithDesk, {
    logger: false,
    bodyParser: false,
  });
  app.use(localePrefix);
  app.use(sameOriginOnly);
  app.useBodyParser('urlencoded', { extended: false });
  await app.listen(0, '127.0.0.1');
  return new TestForum(app, await app.getUrl(), testDatabase);
}

/** A posted form with files, in the order given. */
export function multipart(
  parts: readonly [field: string, value: string | Buffer, name?: string][],
): FormData {
  const form = new FormData();
  for (const [field, value, name] of parts) {
    if (typeof value === 'string') form.append(field, value);
    else form.append(field, new Blob([new Uint8Array(value)]), name ?? 'file');
  }
  return form;
}
