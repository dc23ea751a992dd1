import { Injectable } from '@nestjs/common';
import { Tokens } from '../kernel/tokens.js';
import type { StoredFile } from './stored-file.entity.js';

/** The secret of a file: whoever was shown it by a page may see the file and send it again. */
@Injectable()
export class FileKeys {
  constructor(private readonly tokens: Tokens) {}

  keyOf({ id }: Pick<StoredFile, 'id'>): string {
    return this.tokens.derive(claimOf(id));
  }

  matches(id: string, key: string): boolean {
    return this.tokens.matches(key, claimOf(id));
  }

  /** What a form sends to keep a file that it has sent before. */
  seal(file: Pick<StoredFile, 'id'>): string {
    return `${file.id}.${this.keyOf(file)}`;
  }

  /** Undefined where the seal is none of ours. */
  idOf(seal: string): string | undefined {
    const [id = '', key = ''] = seal.split('.');
    return this.matches(id, key) ? id : undefined;
  }
}

const claimOf = (subject: string) => ({ purpose: 'file', subject, version: 1 }) as const;
