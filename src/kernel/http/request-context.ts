import type { Request } from 'express';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, anonymous } from '../actor.js';
import { fallbackLocale, type Locale } from '../i18n/locale.js';

/** What is known of a request beyond its own headers. Filled in by middleware and by the guard. */
export interface RequestContext {
  locale: Locale;
  /** The address without language prefix, with its query: `/programme?track=urban-finance`. */
  path: string;
  actor: Actor;
  /** Named in the log and on the page of an unexpected failure. */
  reference: string;
}

const contexts = new WeakMap<object, RequestContext>();

export const setContext = (request: Request, context: RequestContext): void =>
  void contexts.set(request, context);

export function contextOf(request: object): RequestContext {
  return contexts.get(request) ?? { locale: fallbackLocale, path: '/', actor: anonymous, reference: '' };
}

const fromContext = (pick: (context: RequestContext) => unknown) =>
  createParamDecorator((_: unknown, execution: ExecutionContext) =>
    pick(contextOf(execution.switchToHttp().getRequest<Request>())),
  );

/** The language of the page that was asked for. */
export const CurrentLocale = fromContext((context) => context.locale);

/** Who asks; anonymous on public pages without a session. */
export const CurrentActor = fromContext((context) => context.actor);
