import { ChoiceField } from '../kernel/http/form-fields.js';
import { deliveries, type Delivery } from './delivery.rules.js';

export class DeliveryForm {
  @ChoiceField(deliveries)
  delivery!: Delivery;
}
