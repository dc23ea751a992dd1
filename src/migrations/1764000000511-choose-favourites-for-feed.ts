import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { boolean, primary, reference, string } from './columns.js';

/** Whether somebody wants her favourites in her calendar feed. */
export class ChooseFavouritesForFeed1764000000511 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'favourite_choice',
        columns: [string('account_id', 36, primary), boolean('in_feed')],
        foreignKeys: [reference('favourite_choice_of_account', 'account_id', 'account', 'CASCADE')],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
