import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { type Actor, can } from '../../kernel/actor.js';
import { contextOf } from '../../kernel/http/request-context.js';
import { Favourite } from '../../sessions/favourite.entity.js';
import { readerZoneOf } from '../../web/reader-zone/reader-zone.js';

/** Who looks at a page of the programme, and from where. */
export interface Visit {
  actor: Actor;
  /** With language and query: what is done on the page leads back to it. */
  address: string;
  /** In which she wants to read times, too; undefined where she has chosen none. */
  zone: string | undefined;
}

/** What a page of the programme holds that is not the same for everybody. */
export interface ProgrammeReader extends Omit<Visit, 'actor'> {
  /** The sessions that she keeps in mind; undefined for whoever has no account to keep them in. */
  favourites: ReadonlySet<string> | undefined;
}

/** As a parameter of a controller's method. */
export const CurrentVisit = createParamDecorator((_: unknown, execution: ExecutionContext): Visit => {
  const request = execution.switchToHttp().getRequest<Request>();
  const { actor, locale, path } = contextOf(request);
  return { actor, address: `/${locale}${path}`, zone: readerZoneOf(request) };
});

export async function readerOf(em: EntityManager, { actor, ...visit }: Visit): Promise<ProgrammeReader> {
  if (actor.kind === 'anonymous' || !can(actor, 'my.programme')) return { ...visit, favourites: undefined };
  const rows = await em.find(Favourite, {
    select: { sessionId: true },
    where: { accountId: actor.accountId },
  });
  return { ...visit, favourites: new Set(rows.map(({ sessionId }) => sessionId)) };
}
