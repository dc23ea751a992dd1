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
  const place = em.dataSource.driver.createParameter('name', 0);
  const [raised] = await em.query<{ value: number }[]>(
    `INSERT INTO counter (name, value) VALUES (${place}, 1)
     ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value`,
    [name],
  );
  if (!raised) throw new Error(`The counter ${name} has no value`);
  return raised.value;
}
