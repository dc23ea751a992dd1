import { Invalid } from '../errors.js';
import { instantAt } from '../zoned-time.js';

/** The instant that a field of a form means by a wall clock in `zone`; refused at the field where there is none. */
export function localInstant(field: string, local: string, zone: string): Date {
  try {
    return instantAt(local, zone);
  } catch (error) {
    // 30 February has the form of a date and is none.
    if (error instanceof RangeError) throw new Invalid({ [field]: { code: 'kernel.date-time' } });
    throw error;
  }
}
