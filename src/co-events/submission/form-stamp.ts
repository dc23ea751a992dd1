import { Injectable } from '@nestjs/common';
import { RealClock } from '../../kernel/clock.js';
import type { FieldError } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import { Tokens } from '../../kernel/tokens.js';

const realClock = new RealClock();
const second = 1000;
/** Nobody reads, fills in and sends a form faster. */
const fastest = 4 * second;
const lasts = 3 * 24 * 3600 * second;

/**
 * Tells people from programs without a service that watches them: a form carries when it was shown, signed, and a field that
 * nobody sees.
 */
@Injectable()
export class FormStamp {
  constructor(private readonly tokens: Tokens) {}

  /** For a form that is shown now. */
  issue(shownAt = realClock.now()): string {
    const at = String(shownAt.getTime());
    return `${at}.${this.tokens.derive(claimOf(at))}`;
  }

  /** What is suspicious about a posted form. A person can mend it: by sending the form again. */
  problemsOf(typed: Typed): Record<string, FieldError> {
    if (typed['homepage']) return { homepage: { code: 'co-event-form.trap' } };
    const stamp = typeof typed['stamp'] === 'string' ? typed['stamp'] : '';
    const [at = '', token = ''] = stamp.split('.');
    if (!this.tokens.matches(token, claimOf(at))) return { stamp: { code: 'co-event-form.stale-form' } };
    const age = realClock.now().getTime() - Number(at);
    if (age < fastest) return { stamp: { code: 'co-event-form.too-fast' } };
    return age > lasts ? { stamp: { code: 'co-event-form.stale-form' } } : {};
  }
}

const claimOf = (at: string) => ({ purpose: 'form', subject: at, version: 1 }) as const;
