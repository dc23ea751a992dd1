import { zones } from '../kernel/zones.js';
import { ChoiceField } from '../kernel/http/form-fields.js';
import { deliveries, type Delivery } from './delivery.rules.js';

export class DeliveryForm {
  @ChoiceField(deliveries)
  delivery!: Delivery;
}

export class ChangeMailsForm {
  /** A box that is not ticked sends nothing. */
  @ChoiceField(['yes'], { optional: true })
  changeMails?: 'yes';
}

export class ZoneForm {
  /** Absent: the venue's alone. */
  @ChoiceField(zones, { optional: true })
  zone?: string;
}
