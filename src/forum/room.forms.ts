import { type RoomEquipment, roomEquipment } from '../../config/room-fittings.js';
import {
  ChoiceField,
  ChoicesField,
  LineField,
  LocalDateTimeField,
  WholeNumberField,
} from '../kernel/http/form-fields.js';
import { type RoomTimeKind, roomTimeKinds } from './room.rules.js';

const people = { min: 1, max: 100_000 };

/** What a room is like. What stays empty is not known. */
export class RoomForm {
  @LineField({ max: 120 })
  nameEn!: string;

  @LineField({ max: 120, optional: true })
  nameKo?: string;

  @LineField({ max: 60 })
  venueId!: string;

  @LineField({ max: 60, optional: true })
  partOfId?: string;

  @LineField({ max: 20, optional: true })
  floor?: string;

  @WholeNumberField(people)
  capacity?: number;

  @WholeNumberField(people)
  classroom?: number;

  @WholeNumberField(people)
  ushape?: number;

  @WholeNumberField(people)
  boardroom?: number;

  @WholeNumberField(people)
  banquet?: number;

  @WholeNumberField(people)
  reception?: number;

  /** Whether the list of equipment is complete; without it nothing is known of the equipment. */
  @ChoiceField(['yes'], { optional: true })
  equipmentKnown?: 'yes';

  @ChoicesField(roomEquipment)
  equipment: RoomEquipment[] = [];

  @ChoiceField(['yes', 'no'], { optional: true })
  stepFree?: 'yes' | 'no';

  @WholeNumberField({ min: 0, max: 600 })
  turnoverMinutes?: number;

  @WholeNumberField({ min: 0, max: 50 })
  booths?: number;
}

/** Clock times are those of the venue. */
export class RoomTimeForm {
  @ChoiceField(roomTimeKinds)
  kind!: RoomTimeKind;

  @LocalDateTimeField()
  startsAt!: string;

  @LocalDateTimeField()
  endsAt!: string;

  @LineField({ max: 200, optional: true })
  reason?: string;
}
