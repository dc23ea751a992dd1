import type { NextFunction, Request, Response } from 'express';

/** What is sent in no form that is read, such as plain text, is an empty form; handlers name what is missing, and need not look. */
export function emptyForm(request: Request, _response: Response, next: NextFunction): void {
  request.body ??= {};
  next();
}
