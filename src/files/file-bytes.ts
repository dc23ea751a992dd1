import { constants, createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OnModuleInit } from '@nestjs/common';
import { BadSetting } from '../kernel/config/env.js';
import { errorCode } from '../kernel/error-code.js';

/** The bytes of stored files below one directory: `<store>/<first two>/<name>`. A name is an id, perhaps with a size behind it. */
export class FileBytes implements OnModuleInit {
  constructor(
    private readonly directory: string,
    private readonly store: () => Promise<string>,
  ) {}

  /** Otherwise a delegate with a passport would be the first to learn of it. */
  async onModuleInit(): Promise<void> {
    try {
      await mkdir(this.directory, { recursive: true, mode: 0o700 });
      await access(this.directory, constants.W_OK | constants.X_OK);
    } catch (error) {
      throw new BadSetting(
        'FILES_DIR',
        `${this.directory} cannot be written to (${errorCode(error)})`,
        'Let the user of the application have it, or name another one.',
      );
    }
  }

  /** Durable when it resolves, and never half there: written beside, synced, renamed. */
  async put(name: string, bytes: Buffer): Promise<void> {
    const path = await this.pathOf(name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
    await syncDirectory(dirname(path));
  }

  async read(name: string): Promise<Buffer> {
    return readFile(await this.pathOf(name));
  }

  /** Opened already, so that a missing file is an error here and not in the middle of an answer; undefined where it is missing. */
  async stream(name: string): Promise<{ content: ReadStream; size: number } | undefined> {
    const path = await this.pathOf(name);
    const found = await stat(path).catch(() => undefined);
    return found && { content: createReadStream(path), size: found.size };
  }

  async delete(name: string): Promise<void> {
    await rm(await this.pathOf(name), { force: true });
  }

  /** Where an upload is written while it arrives. */
  async incoming(name: string): Promise<string> {
    const directory = join(await this.root(), 'incoming');
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return join(directory, name);
  }

  /** Every file that has lain untouched since `before`, with the id of its row. */
  async *olderThan(before: Date): AsyncGenerator<{ id: string; path: string }> {
    const root = await this.root();
    for (const folder of await readdir(root).catch(() => [])) {
      for (const name of await readdir(join(root, folder))) {
        const path = join(root, folder, name);
        const found = await stat(path).catch(() => undefined);
        if (found && found.mtime < before) yield { id: name.split('.')[0] ?? name, path };
      }
    }
  }

  private async pathOf(name: string): Promise<string> {
    return join(await this.root(), name.slice(0, 2), name);
  }

  private async root(): Promise<string> {
    return join(this.directory, await this.store());
  }
}

/** The name of a new file is durable only with its directory; Windows keeps it by itself and opens none. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r').catch(() => undefined);
  await directory?.sync().catch(() => undefined);
  await directory?.close();
}
