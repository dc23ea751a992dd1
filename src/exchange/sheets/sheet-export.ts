import type { Locale } from '../../kernel/i18n/locale.js';
import type { SheetToWrite } from '../../sheets/write-sheet.js';
import type { DraftRecords } from '../planning/draft-records.queries.js';
import { sessionCells } from './session-cells.js';
import { sessionFields, sheetFieldLabel, type SheetKind, speakerFields } from './sheet-fields.js';
import { speakerCells } from './speaker-cells.js';

/** The draft's sessions or the speakers as a sheet that can be filled in further and imported again. */
export function exchangeSheet(kind: SheetKind, draft: DraftRecords, locale: Locale): SheetToWrite {
  return kind === 'sessions'
    ? {
        name: kind,
        columns: sessionFields.map((field) => ({ label: sheetFieldLabel(field, locale) })),
        rows: [...draft.items.values()].map((item) => {
          const cells = sessionCells(item, locale);
          return sessionFields.map((field) => cells[field]);
        }),
      }
    : {
        name: kind,
        columns: speakerFields.map((field) => ({ label: sheetFieldLabel(field, locale) })),
        rows: draft.speakers.map((speaker) => {
          const cells = speakerCells(speaker, locale);
          return speakerFields.map((field) => cells[field]);
        }),
      };
}
