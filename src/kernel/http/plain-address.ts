import type { NextFunction, Request, Response } from 'express';
import { NotFound } from '../errors.js';

const controlCharacter = /%(?:0[0-9a-f]|1[0-9a-f]|7f)/i;

/** Nothing is at an address with control characters, in the path or the query; PostgreSQL does not even take a NUL as text. */
export function plainAddress(request: Request, _response: Response, next: NextFunction): void {
  next(controlCharacter.test(request.url) ? new NotFound() : undefined);
}
