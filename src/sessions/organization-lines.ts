import type { FieldError } from '../kernel/errors.js';
import { fold } from '../kernel/folded-text.js';
import type { Organization } from '../people/organization.entity.js';
import type { NamedOrganization } from './session-lists.js';

/** One body a line, in their order, as an organizer types them. */
export const organizationLines = (bodies: readonly NamedOrganization[]): string =>
  bodies.map(({ name }) => name).join('\n');

/**
 * Each line with the entry of the body that it names, by its name or its acronym. What was there under this name before keeps its
 * entry, because a programme may call a body otherwise than the register does.
 */
export function namedOrganizations(
  lines: string | undefined,
  register: readonly Organization[],
  before: readonly NamedOrganization[],
): NamedOrganization[] {
  const entries = new Map<string, string | null>();
  for (const { id, acronym } of register) if (acronym) entries.set(fold(acronym), id);
  for (const { id, name } of register) entries.set(fold(name), id);
  for (const { name, organizationId } of before) entries.set(fold(name), organizationId);
  return [...new Set(linesOf(lines))].map((name) => ({
    name,
    organizationId: entries.get(fold(name)) ?? null,
  }));
}

const longestName = 300;
const mostBodies = 60;

/** Undefined where the lines can be kept. */
export function problemOfLines(lines: string | undefined): FieldError | undefined {
  const names = linesOf(lines);
  if (names.length > mostBodies) return { code: 'sessions.too-many-lines', values: { max: mostBodies } };
  const long = names.findIndex((name) => name.length > longestName);
  return long < 0
    ? undefined
    : { code: 'sessions.line-too-long', values: { line: long + 1, max: longestName } };
}

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
