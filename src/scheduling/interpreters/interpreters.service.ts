import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../kernel/actor.js';
import { isForeignKeyViolation, isUniqueViolation } from '../../kernel/database/database-errors.js';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Session } from '../../sessions/session.entity.js';
import { InterpreterTeam } from './interpreter-team.entity.js';
import { InterpreterTime } from './interpreter-time.entity.js';
import { SessionTeam } from './session-team.entity.js';

export type TeamFacts = Omit<InterpreterTeam, 'id'>;

/** Organizers keep the teams and say where they work. Whether that can be is for the rules of conflicts to say. */
@Injectable()
export class InterpretersService {
  constructor(private readonly audit: AuditService) {}

  async add(em: EntityManager, actor: Actor, facts: TeamFacts): Promise<string> {
    assertPossible(facts);
    const id = newId();
    await em.insert(InterpreterTeam, { id, ...facts });
    await this.audit.record(em, actor, 'interpreters.audit-added', aboutOf(id), { name: facts.name });
    return id;
  }

  async edit(em: EntityManager, actor: Actor, id: string, facts: TeamFacts): Promise<void> {
    assertPossible(facts);
    const { affected } = await em.update(InterpreterTeam, { id }, facts);
    if (affected === 0) throw new NotFound();
    await this.audit.record(em, actor, 'interpreters.audit-edited', aboutOf(id), { name: facts.name });
  }

  /** Refused while the team is to work in a session. */
  async remove(em: EntityManager, actor: Actor, id: string): Promise<void> {
    const team = await em.findOneBy(InterpreterTeam, { id });
    if (!team) throw new NotFound();
    await em.delete(InterpreterTeam, { id }).catch((error: unknown) => {
      throw isForeignKeyViolation(error) ? new Conflict('interpreters.team-used') : error;
    });
    await this.audit.record(em, actor, 'interpreters.audit-removed', aboutOf(id), { name: team.name });
  }

  async addTime(em: EntityManager, teamId: string, time: Pick<InterpreterTime, 'startsAt' | 'endsAt'>) {
    if (!(await em.existsBy(InterpreterTeam, { id: teamId }))) throw new NotFound();
    if (time.endsAt <= time.startsAt)
      throw new Invalid({ endsAt: { code: 'interpreters.end-before-start' } });
    await em.insert(InterpreterTime, { id: newId(), teamId, ...time });
  }

  async removeTime(em: EntityManager, teamId: string, id: string): Promise<void> {
    const { affected } = await em.delete(InterpreterTime, { id, teamId });
    if (affected === 0) throw new NotFound();
  }

  /** Exactly these teams, in the place of those that it had. */
  async assign(
    em: EntityManager,
    actor: Actor,
    sessionId: string,
    teamIds: readonly string[],
  ): Promise<void> {
    if (!(await em.existsBy(Session, { id: sessionId }))) throw new NotFound();
    const teams = await em.findBy(InterpreterTeam, { id: In([...teamIds]) });
    if (teams.length !== teamIds.length) throw new Invalid({ teams: { code: 'kernel.choice' } });
    await em.delete(SessionTeam, { sessionId });
    for (const { id: teamId } of teams) await em.insert(SessionTeam, { sessionId, teamId });
    const names = teams.map(({ name }) => name).join(', ');
    await this.audit.record(em, actor, 'interpreters.audit-assigned', `session:${sessionId}`, { names });
  }
}

function assertPossible({ pairs }: TeamFacts): void {
  if (pairs.length === 0) throw new Invalid({ pairs: { code: 'interpreters.no-pair' } });
}

/** What is wrong with a team that the database, or the service, did not take; undefined where it is no fault of the facts. */
export function problemOfTeam(error: unknown): Invalid | undefined {
  if (error instanceof Invalid) return error;
  return isUniqueViolation(error) ? new Invalid({ name: { code: 'interpreters.name-taken' } }) : undefined;
}

const aboutOf = (id: string): string => `interpreters:${id}`;
