import { LineField, WholeNumberField } from '../kernel/http/form-fields.js';

export class VenueForm {
  @LineField({ max: 120 })
  nameEn!: string;

  @LineField({ max: 120, optional: true })
  nameKo?: string;

  /** Only of a new one: the clock of what is planned there must not change its meaning. */
  @LineField({ max: 60, optional: true })
  zone?: string;
}

/** Minutes from door to door; both empty: not known. */
export class DistanceForm {
  @LineField({ max: 60 })
  fromId!: string;

  @LineField({ max: 60 })
  toId!: string;

  @WholeNumberField({ min: 0, max: 600 })
  onFoot?: number;

  @WholeNumberField({ min: 0, max: 600 })
  byShuttle?: number;
}
