import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';

/** Whether somebody wants her favourites in her calendar feed; without a row she does not. */
@Entity('favourite_choice')
export class FavouriteChoice {
  @ForeignKey(() => Account, { name: 'favourite_choice_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ name: 'in_feed', type: 'boolean' })
  inFeed!: boolean;
}
