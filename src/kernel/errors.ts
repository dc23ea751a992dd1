/** Values for the placeholders of an error's text. */
export type ErrorValues = Record<string, string | number>;

/** What is wrong with one field: a catalogue code and the values of its text. */
export interface FieldError {
  code: string;
  values?: ErrorValues;
}

/** A refusal that a person can understand. The text belongs to `code` in the catalogues; the thrower writes no English. */
export abstract class DomainError extends Error {
  abstract readonly status: number;

  constructor(
    readonly code: string,
    readonly values: ErrorValues = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** Also for what exists but belongs to somebody else: a stranger must not learn that it is there. */
export class NotFound extends DomainError {
  readonly status = 404;

  constructor(code = 'kernel.not-found', values?: ErrorValues) {
    super(code, values);
  }
}

export class NotSignedIn extends DomainError {
  readonly status = 401;

  constructor() {
    super('kernel.not-signed-in');
  }
}

export class NotAllowed extends DomainError {
  readonly status = 403;

  constructor(code = 'kernel.not-allowed', values?: ErrorValues) {
    super(code, values);
  }
}

/** Wrong state, full, taken: right a moment ago, or after another decision. */
export class Conflict extends DomainError {
  readonly status = 409;
}

/** Right, and may succeed in a minute: the database is away, or this process is about to end. */
export class Unavailable extends DomainError {
  readonly status = 503;

  constructor() {
    super('kernel.unavailable');
  }
}

/** Input that can be corrected, field by field. */
export class Invalid extends DomainError {
  readonly status = 422;

  constructor(readonly fields: Record<string, FieldError>) {
    super('kernel.invalid');
  }
}
