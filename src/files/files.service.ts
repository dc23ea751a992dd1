import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Conflict } from '../kernel/errors.js';
import { FileBytes } from './file-bytes.js';
import { StoredFile } from './stored-file.entity.js';

export interface FileOwner {
  kind: string;
  id: string;
}

/**
 * Files of an owner. There is no foreign key to it: whoever deletes an owner removes its files in the same transaction. The bytes
 * of a removed row are deleted afterwards, by the sweeper.
 */
@Injectable()
export class FilesService {
  constructor(private readonly content: FileBytes) {}

  /** Gives a pending upload to its owner, in place of the one that was there. Nothing happens where it is there already. */
  async assign(
    em: EntityManager,
    { id }: { id: string },
    { kind, id: ownerId, purpose }: FileOwner & { purpose: string },
  ): Promise<void> {
    const place = { ownerKind: kind, ownerId, purpose };
    const there = await em.findOneBy(StoredFile, place);
    if (there?.id === id) return;
    if (there) await em.delete(StoredFile, { id: there.id });
    const { affected } = await em.update(StoredFile, { id, ownerKind: IsNull() }, place);
    if (affected !== 1) throw new Conflict('files.gone');
  }

  /** All of an owner, or the one of a purpose. */
  async remove(em: EntityManager, { kind, id, purpose }: FileOwner & { purpose?: string }): Promise<void> {
    await em.delete(StoredFile, { ownerKind: kind, ownerId: id, ...(purpose ? { purpose } : {}) });
  }

  /** Hands all over, as a draft does that was sent. What the new owner has already stays beside it, under `purpose` and the old id. */
  async move(em: EntityManager, from: FileOwner, to: FileOwner): Promise<void> {
    const taken = new Set((await this.listOf(em, to)).map(({ purpose }) => purpose));
    for (const { id, purpose } of await this.listOf(em, from)) {
      const free = taken.has(purpose) ? `${purpose.slice(0, 23)}~${from.id.slice(0, 36)}` : purpose;
      await em.update(StoredFile, { id }, { ownerKind: to.kind, ownerId: to.id, purpose: free });
    }
  }

  /** Undoes a `move` of one file. Nothing happens where it is gone, or where another one has its place. */
  async handBack(
    em: EntityManager,
    { id, purpose }: Pick<StoredFile, 'id' | 'purpose'>,
    from: FileOwner,
    to: FileOwner,
  ): Promise<void> {
    if (await this.of(em, { ...to, purpose })) return;
    const place = { ownerKind: to.kind, ownerId: to.id, purpose };
    await em.update(StoredFile, { id, ownerKind: from.kind, ownerId: from.id }, place);
  }

  async of(em: EntityManager, owner: FileOwner & { purpose: string }): Promise<StoredFile | undefined> {
    const { kind: ownerKind, id: ownerId, purpose } = owner;
    return (await em.findOneBy(StoredFile, { ownerKind, ownerId, purpose })) ?? undefined;
  }

  listOf(em: EntityManager, { kind, id }: FileOwner): Promise<StoredFile[]> {
    return em.find(StoredFile, {
      where: { ownerKind: kind, ownerId: id },
      order: { purpose: 'ASC', uploadedAt: 'ASC' },
    });
  }

  /** Not inside `write`. */
  bytes({ id }: StoredFile, size?: 'badge' | 'thumb'): Promise<Buffer> {
    return this.content.read(size ? `${id}.${size}` : id);
  }
}
