import type { ScheduleLink, SchedulePerson } from '../schedule-document.js';
import { personKey } from '../schedule-document.js';
import { ownText, type Words } from './raw-schedule.js';
import { bounded, idOf, type Report } from './field-checks.js';
import { tidyLine, tidyText } from './tidy-words.js';

const mostPersons = 100;
const mostLinks = 100;

/** The persons of one event; one who stands there twice is there once. */
export function readPersons(all: readonly Words[], report: Report): SchedulePerson[] {
  if (all.length > mostPersons) report('persons', 'too-many-persons', { max: mostPersons });
  const persons = all.slice(0, mostPersons).map((words): SchedulePerson => {
    const line = (name: string, max: number) =>
      bounded(`persons.${name}`, tidyLine(words.get(name) ?? ''), max, report);
    return {
      id: idOf(words.get('id')?.trim() ?? '', report, 'persons.id'),
      guid: line('guid', 200),
      code: line('code', 60),
      name: bounded('persons.name', tidyLine(words.get(ownText) ?? ''), 200, report),
      biography: bounded('persons.biography', tidyText(words.get('biography') ?? ''), 20_000, report),
      avatar: line('avatar', 1000),
    };
  });
  if (persons.some(({ name }) => !name)) report('persons', 'no-name');
  return [...new Map(persons.map((person) => [personKey(person), person])).values()];
}

export function readLinks(all: readonly Words[], field: string, report: Report): ScheduleLink[] {
  if (all.length > mostLinks) report(field, 'too-many-links', { max: mostLinks });
  return all
    .slice(0, mostLinks)
    .map((words) => ({
      href: bounded(field, tidyLine(words.get('href') ?? ''), 2000, report),
      title: bounded(field, tidyLine(words.get(ownText) ?? ''), 500, report),
    }))
    .filter(({ href }) => href !== '');
}
