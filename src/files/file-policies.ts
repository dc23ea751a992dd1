import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import type { StoredFile } from './stored-file.entity.js';

export interface Viewer {
  actor: Actor;
  /** Came by the file's secret address, which only the page of its owner shows. */
  keyed: boolean;
}

/** `own` is what somebody sees of herself; `granted` is another's, and is recorded where the file is sensitive. */
export type FileAccess = 'own' | 'granted' | 'none';

export interface FilePolicy {
  /** Every look at another's file is recorded. */
  sensitive: boolean;
  accessOf(em: EntityManager, file: StoredFile, viewer: Viewer): Promise<FileAccess>;
}

/** Of a file whose form is still being filled in. */
const pending: FilePolicy = {
  sensitive: false,
  accessOf: (_em, _file, { keyed }) => Promise.resolve(keyed ? 'own' : 'none'),
};

/** Who may see the files of which kind of owner. The feature that owns them registers when it starts; nobody else may see any. */
@Injectable()
export class FilePolicies {
  private readonly policies = new Map<string, FilePolicy>();

  register(ownerKind: string, policy: FilePolicy): void {
    if (this.policies.has(ownerKind)) throw new Error(`The files of ${ownerKind} have a policy already`);
    this.policies.set(ownerKind, policy);
  }

  of({ ownerKind }: StoredFile): FilePolicy | undefined {
    return ownerKind === null ? pending : this.policies.get(ownerKind);
  }
}
