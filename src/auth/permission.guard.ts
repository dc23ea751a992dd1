import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { anonymous, type Actor, can } from '../kernel/actor.js';
import { Database } from '../kernel/database/database.js';
import { NotAllowed, NotSignedIn } from '../kernel/errors.js';
import { permissionKey, publicRoute } from '../kernel/http/permissions.js';
import { contextOf } from '../kernel/http/request-context.js';
import { AuthSessionsService } from './auth-sessions.service.js';
import { scopesOf } from './roles.js';
import { readSessionCookie } from './session-cookies.js';
import { sessionScopes } from './sign-in-link.entity.js';

/** Lets a request through to a route that declares its permission; a route that declares none is refused to everybody. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly sessions: AuthSessionsService,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<string | undefined>(permissionKey, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (!permission) throw new NotAllowed();
    const request = execution.switchToHttp().getRequest<Request>();
    const actor = await this.actorFor(request, permission);
    contextOf(request).actor = actor;
    if (permission === publicRoute || can(actor, permission)) return true;
    throw actor.kind === 'anonymous' ? new NotSignedIn() : new NotAllowed();
  }

  /** On a public page the participant counts first: it is she who puts a session into her programme. */
  private async actorFor(request: Request, permission: string): Promise<Actor> {
    const scopes = scopesOf(permission);
    const wanted = scopes.length > 0 ? scopes : sessionScopes;
    for (const each of wanted) {
      const token = readSessionCookie(request, each);
      const actor = token && (await this.database.read((em) => this.sessions.actorOf(em, token, each)));
      if (actor) return actor;
    }
    return anonymous;
  }
}
