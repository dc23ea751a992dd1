import { Invalid } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Organization } from '../../people/organization.entity.js';
import { linkLines, linksOf } from '../../sessions/link-lines.js';
import { namedOrganizations, organizationLines, problemOfLines } from '../../sessions/organization-lines.js';
import type { SessionEdit } from '../../sessions/session-edit.js';
import type { SessionLists } from '../../sessions/session-lists.js';
import type { Session } from '../../sessions/session.entity.js';
import type { PlanChange } from '../conflicts/plan-change.js';
import { factsOf } from '../conflicts/planned-items.js';
import type { ProgrammeItem } from '../programme-item.js';
import type { SessionEditForm } from '../session-edit.form.js';
import type { Slot } from '../slot.entity.js';
import { typedPlacement } from '../typed-placement.js';
import { localizedOf, typedLocalized } from '../../kernel/http/localized-fields.js';

/** The form as it opens. */
export function typedOf(item: ProgrammeItem): Typed {
  return {
    ...typedLocalized('title', item.title),
    ...typedLocalized('abstract', item.abstract),
    kind: item.kind,
    trackId: item.track?.id ?? '',
    blockId: item.block ?? '',
    organizers: organizationLines(item.organizers),
    partners: organizationLines(item.partners),
    mode: item.mode,
    access: item.access,
    languages: [...(item.languages ?? [])],
    interpretedLanguages: [...(item.interpretedLanguages ?? [])],
    sdgTargets: [...(item.sdgTargets ?? [])],
    capacity: item.capacity === null ? '' : String(item.capacity),
    ...typedPlacement(item),
    revision: String(item.revision),
  };
}

/** What is told among organizers alone, as the form opens. */
export function typedNeedsOf(session: Session, { after, links }: SessionLists): Typed {
  const { expectedAudience, booths, equipment } = session;
  return {
    links: linkLines(links),
    expectedAudience: expectedAudience === null ? '' : String(expectedAudience),
    layout: session.layout ?? '',
    equipment: [...(equipment ?? [])],
    booths: booths === null ? '' : String(booths),
    needsStepFreeAccess: session.needsStepFreeAccess ? 'yes' : '',
    needsNote: session.needsNote ?? '',
    isReady: session.isReady ? 'yes' : '',
    after,
  };
}

/** What the form's words are looked up in. */
export interface Lookup {
  organizations: readonly Organization[];
  /** As it is before the edit. */
  lists: SessionLists;
  /** What was public once is not asked whether it is ready. */
  isDraft: boolean;
}

export function editOf(form: SessionEditForm, { organizations, lists, isDraft }: Lookup): SessionEdit {
  assertLines(form);
  return {
    kind: form.kind,
    title: localizedOf(form, 'title'),
    abstract: localizedOf(form, 'abstract'),
    trackId: form.trackId ?? null,
    blockId: form.blockId ?? null,
    access: form.access,
    languages: announced(form.languages),
    interpretedLanguages: announced(form.interpretedLanguages),
    mode: form.mode,
    sdgTargets: announced(form.sdgTargets),
    capacity: form.capacity ?? null,
    expectedAudience: form.expectedAudience ?? null,
    layout: form.layout ?? null,
    equipment: announced(form.equipment),
    booths: form.booths ?? null,
    needsStepFreeAccess: form.needsStepFreeAccess === 'yes',
    needsNote: form.needsNote?.replaceAll('\r\n', '\n') ?? null,
    ...(isDraft && { isReady: form.isReady === 'yes' }),
    organizers: namedOrganizations(form.organizers, organizations, lists.organizers),
    partners: namedOrganizations(form.partners, organizations, lists.partners),
    after: form.after,
    links: linksOf('links', form.links),
  };
}

function assertLines(form: SessionEditForm): void {
  for (const field of ['organizers', 'partners'] as const) {
    const problem = problemOfLines(form[field]);
    if (problem) throw new Invalid({ [field]: problem });
  }
}

/** What the rules of conflicts look at before it is saved. */
export function changeOf(edit: SessionEdit, slot: Slot): PlanChange {
  const { title, after } = edit;
  const facts = { ...factsOf(edit), ...(after && { after }) };
  return { sessionId: slot.sessionId, facts, placement: slot, ...(title && { title }) };
}

/** No tick says that it is not known yet: a session in no language would be none. */
const announced = <Code>(codes: Code[]): Code[] | null => (codes.length > 0 ? codes : null);
