// eslint-disable-next-line no-restricted-imports -- an EntityManager cannot be made without one; it is never opened
import { DataSource, EntityManager } from 'typeorm';
import { DomainEvents } from './domain-events.js';

class Moved {
  constructor(readonly id: string) {}
}

/** Stands for a transaction only by its identity. */
const transaction = (): EntityManager =>
  new EntityManager(new DataSource({ type: 'better-sqlite3', database: '' }));

const noted = (done: string[], what: string) => (): Promise<void> => {
  done.push(what);
  return Promise.resolve();
};

describe('work before the commit', () => {
  it('runs once for each key, after the handlers of all events', async () => {
    const events = new DomainEvents();
    const em = transaction();
    const done: string[] = [];
    events.on(Moved, (_em, { id }) => {
      events.beforeCommit(em, id, noted(done, `settled ${id}`));
      return noted(done, `handled ${id}`)();
    });

    for (const id of ['a', 'b', 'a']) await events.emit(em, new Moved(id));
    await events.settle(em);
    await events.settle(em);

    expect(done).toEqual(['handled a', 'handled b', 'handled a', 'settled a', 'settled b']);
  });

  it('may ask for more work', async () => {
    const events = new DomainEvents();
    const em = transaction();
    const done: string[] = [];

    events.beforeCommit(em, 'first', () => {
      events.beforeCommit(em, 'second', noted(done, 'second'));
      return noted(done, 'first')();
    });
    await events.settle(em);

    expect(done).toEqual(['first', 'second']);
  });

  it('belongs to its own transaction', async () => {
    const events = new DomainEvents();
    const done: string[] = [];

    events.beforeCommit(transaction(), 'mine', noted(done, 'mine'));
    await events.settle(transaction());

    expect(done).toEqual([]);
  });
});
