import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';

/** A number that counts up without gaps, because it rises in the transaction that uses it. */
@Entity('counter')
export class Counter {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  name!: string;

  @Column({ type: 'integer' })
  value!: number;
}

/** The next value of the counter `name`, starting at 1. */
export async function nextValue(em: EntityManager, name: string): Promise<number> {
  const raised = await em.increment(Counter, { name }, 'value', 1);
  if (raised.affected === 0) await em.insert(Counter, { name, value: 1 });
  return (await em.findOneByOrFail(Counter, { name })).value;
}
