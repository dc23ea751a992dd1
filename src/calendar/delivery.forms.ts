import { zones } from '../kernel/zones.js';
import { ChoiceField } from '../kernel/http/form-fields.js';
import { deliveries, type Delivery } from './delivery.rules.js';

export class DeliveryForm {
  @ChoiceField(deliveries)
  delivery!: Delivery;
}

export class ZoneForm {
  /** Absent: the venue's alone. */
  @ChoiceField(zones, { optional: true })
  zone?: string;
}
