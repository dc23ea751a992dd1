import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { ToldConflict } from '../../scheduling/conflicts/conflict-teller.js';
import { outcomeOf } from '../import-writer.service.js';
import { type ImportPlan, isChanged } from '../planning/import-plan.js';
import type { Place } from '../reading/raw-schedule.js';
import type { FileProblem } from '../reading/read-schedule.js';

/** How many lines of one kind are printed; the page shows all. */
const most = 20;

/** What an import would do, in lines for a terminal. */
export function reportOf(plan: ImportPlan, conflicts: readonly ToldConflict[]): string {
  const { created, changed, unchanged, rooms, tracks, speakers, profiles } = outcomeOf(plan);
  const grave = conflicts.filter(({ severity }) => severity === 'blocking').length;
  return [
    `Sessions   ${String(created)} new, ${String(changed)} changed, ${String(unchanged)} unchanged`,
    `Speakers   ${String(speakers)} new, ${String(profiles)} changed`,
    `Rooms      ${String(rooms)} new`,
    `Tracks     ${String(tracks)} new`,
    `Conflicts  ${String(grave)} blocking, ${String(conflicts.length - grave)} others`,
    ...list(
      'Changed',
      plan.sessions.filter((session) => !session.isNew && isChanged(session)).map(changeLine),
    ),
    ...list('Cannot be imported', plan.problems.map(problemLine)),
    ...list('Notes', plan.notes.map(problemLine)),
    ...list(
      'In the draft and no longer in the file',
      plan.gone.map(({ id, title }) => `${title} (${id})`),
    ),
    ...list(
      'Conflicts',
      conflicts.map(({ severity, sentence }) => `${severity}: ${sentence}`),
    ),
  ].join('\n');
}

const changeLine = ({ title, changes }: ImportPlan['sessions'][number]): string =>
  `${title}: ${changes.map(({ field }) => field).join(', ')}`;

function problemLine({ place, title, field, code, values }: FileProblem): string {
  const where = [placeText(place), title && `“${title}”`, field].filter(Boolean).join(', ');
  return `${where}: ${textOfCode('en', code, values)}`;
}

const placeText = (place: Place): string => ('line' in place ? `line ${String(place.line)}` : place.path);

function list(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [`  and ${String(lines.length - most)} more`] : [];
  return [`${heading}:`, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}
