import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { Registration } from '../registration.entity.js';

/** `cancelled`: she left the list otherwise, for instance because she withdrew or was declined. */
export type PlaceOfferState = 'open' | 'accepted' | 'declined' | 'lapsed' | 'cancelled';

/** A place that was offered to somebody on the waiting list. While the offer is open the place is taken. */
@Entity('place_offer')
@Check('place_offer_state', `state IN ('open', 'accepted', 'declined', 'lapsed', 'cancelled')`)
@Check('place_offer_ended', `(state = 'open') = (ended_at IS NULL)`)
@Index('place_offer_open', ['registrationId'], { unique: true, where: `state = 'open'` })
@Index('place_offer_due', ['state', 'lapsesAt'])
export class PlaceOffer {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('place_offer_registration')
  @ForeignKey(() => Registration, { name: 'place_offer_to', onDelete: 'CASCADE' })
  @Column({ name: 'registration_id', type: 'varchar', length: 36 })
  registrationId!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: PlaceOfferState;

  @Column(instantColumn('offered_at'))
  offeredAt!: Date;

  /** By the forum's clock: it is what the mail says. */
  @Column(instantColumn('lapses_at'))
  lapsesAt!: Date;

  @Column(instantColumn('ended_at', { nullable: true }))
  endedAt!: Date | null;
}
