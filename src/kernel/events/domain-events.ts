import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { log } from '../log.js';

/** A class of news, told apart by its constructor. It carries ids only. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- constructors of any arity
type EventClass<E extends object> = new (...args: any[]) => E;
type Handler = (em: EntityManager, event: object) => Promise<void>;
type Listener = (event: object) => void;
type Work = (em: EntityManager) => Promise<void>;

/**
 * News for later tiers. Handlers run in the publisher's transaction and only write rows; listeners hear of it after the
 * commit and may wake a worker or a cache, never decide anything.
 */
@Injectable()
export class DomainEvents {
  private readonly handlers = new Map<EventClass<object>, Handler[]>();
  private readonly listeners = new Map<EventClass<object>, Listener[]>();
  private readonly pending = new WeakMap<EntityManager, object[]>();
  private readonly atEnd = new WeakMap<EntityManager, Map<string, Work>>();

  constructor(@Inject(log) private readonly logger?: Logger) {}

  on<E extends object>(type: EventClass<E>, handler: (em: EntityManager, event: E) => Promise<void>): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler as Handler]);
  }

  onCommitted<E extends object>(type: EventClass<E>, listener: (event: E) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener as Listener]);
  }

  async emit(em: EntityManager, event: object): Promise<void> {
    for (const handler of this.handlers.get(event.constructor as EventClass<object>) ?? []) {
      await handler(em, event);
    }
    this.pending.set(em, [...(this.pending.get(em) ?? []), event]);
  }

  /**
   * Runs `work` as the last thing in the transaction of `em`, once however often it is asked for under `key`: a mail that tells
   * what has changed must see all that has.
   */
  beforeCommit(em: EntityManager, key: string, work: Work): void {
    this.atEnd.set(em, (this.atEnd.get(em) ?? new Map<string, Work>()).set(key, work));
  }

  /** Called by the door alone, at the end of the transaction of `em`. */
  async settle(em: EntityManager): Promise<void> {
    for (let due = this.atEnd.get(em); due; due = this.atEnd.get(em)) {
      this.atEnd.delete(em);
      for (const work of due.values()) await work(em);
    }
  }

  /** Called by the door alone, when the transaction of `em` has been committed. */
  announce(em: EntityManager): void {
    for (const event of this.pending.get(em) ?? []) {
      for (const listener of this.listeners.get(event.constructor as EventClass<object>) ?? []) {
        this.tell(listener, event);
      }
    }
    this.pending.delete(em);
  }

  /** The commit stands, whatever a listener does; its fault must not keep others from hearing of it, or close the door. */
  private tell(listener: Listener, event: object): void {
    try {
      listener(event);
    } catch (error) {
      this.logger?.error({ err: error, event: event.constructor.name }, 'a listener failed');
    }
  }
}
