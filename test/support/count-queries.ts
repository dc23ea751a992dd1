import { jest } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';
import type { TestForum } from './forum.js';

/** How many statements the reading side of the door runs during `work`. */
export async function countQueries(forum: TestForum, work: () => Promise<unknown>): Promise<number> {
  const reader: DataSource = await forum.read((em) => Promise.resolve(em.dataSource));
  const runner = reader.createQueryRunner();
  const prototype: Pick<QueryRunner, 'query'> = Object.getPrototypeOf(runner);
  const spy = jest.spyOn(prototype, 'query');
  try {
    await work();
    return spy.mock.contexts.filter(isOn(reader)).length;
  } finally {
    spy.mockRestore();
    await runner.release();
  }
}

const isOn =
  (reader: DataSource) =>
  (runner: unknown): boolean =>
    runner instanceof Object && 'dataSource' in runner && runner.dataSource === reader;
