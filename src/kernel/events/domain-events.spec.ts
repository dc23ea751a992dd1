// eslint-disable-next-line no-restricted-imports -- an EntityManager cannot be made without one; it is never opened
import { DataSource, EntityManager } from 'typeorm';
import { pino } from 'pino';
import { DomainEvents } from './domain-events.js';

class Moved {
  constructor(readonly id: string) {}
}

/** Stands for a transaction only by its identity. */
const transaction = (): EntityManager =>
  new EntityManager(new DataSource({ type: 'better-sqlite3', database: '' }));

const newEvents = (lines: string[] = []): DomainEvents =>
  new DomainEvents(pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }));

const noted = (done: string[], what: string) => (): Promise<void> => {
  done.push(what);
  return Promise.resolve();
};

describe('work before the commit', () => {
  it('runs once for each key, after the handlers of all events', async () => {
    const events = newEvents();
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
    const events = newEvents();
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
    const events = newEvents();
    const done: string[] = [];

    events.beforeCommit(transaction(), 'mine', noted(done, 'mine'));
    await events.settle(transaction());

    expect(done).toEqual([]);
  });
});

describe('whoever hears of a commit', () => {
  it('hears of its own events, once', async () => {
    const events = newEvents();
    const em = transaction();
    const heard: string[] = [];
    events.onCommitted(Moved, ({ id }) => heard.push(id));
    await events.emit(em, new Moved('a'));
    await events.emit(transaction(), new Moved('rolled back'));

    events.announce(em);
    events.announce(em);

    expect(heard).toEqual(['a']);
  });

  it('keeps nobody else from hearing of it when it fails', async () => {
    const lines: string[] = [];
    const events = newEvents(lines);
    const em = transaction();
    const heard: string[] = [];
    events.onCommitted(Moved, () => {
      throw new Error('no cache');
    });
    events.onCommitted(Moved, ({ id }) => heard.push(id));
    for (const id of ['a', 'b']) await events.emit(em, new Moved(id));

    events.announce(em);

    expect(heard).toEqual(['a', 'b']);
    expect(lines.map((line) => line.includes('no cache'))).toEqual([true, true]);
  });
});
