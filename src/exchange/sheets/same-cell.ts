import {
  accessOfCell,
  dateOfCell,
  languagesOfCell,
  partsOfCell,
  targetsOfCell,
  timeOfCell,
} from './cell-values.js';
import { speakerOfCell } from './session-cells.js';
import type { SessionField } from './sheet-fields.js';

/** Whether two cells say the same, however a spreadsheet or a person has written it. */
export const isSameCell = (field: SessionField, one: string, other: string): boolean =>
  one === other || sayingOf(field, one) === sayingOf(field, other);

function sayingOf(field: SessionField, cell: string): string {
  const read = readings[field];
  return (read && JSON.stringify(read(cell))) ?? cell;
}

const readings: Partial<Record<SessionField, (cell: string) => unknown>> = {
  date: dateOfCell,
  start: timeOfCell,
  end: timeOfCell,
  speakers: (cell) => partsOfCell(cell).map(speakerOfCell),
  organizers: (cell) => partsOfCell(cell),
  partners: (cell) => partsOfCell(cell),
  languages: languagesOfCell,
  access: accessOfCell,
  sdgTargets: targetsOfCell,
};
