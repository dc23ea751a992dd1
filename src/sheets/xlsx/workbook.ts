import { strFromU8 } from 'fflate';
import { UnreadableSheet } from '../sheet.js';
import { withoutCodes, type WorkbookContext } from './sheet-rows.js';
import { attributeOf, readXml } from './read-xml.js';

/** The parts of a workbook by their names in the archive. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export interface Workbook {
  /** The sheets that a person sees, as the paths of their parts, in their order. */
  sheets: string[];
  context: WorkbookContext;
}

/** Everything but the cells. */
export async function workbookOf(parts: Parts): Promise<Workbook> {
  const book = textOf(parts, 'xl/workbook.xml');
  if (book === undefined) throw new UnreadableSheet('sheets.not-a-sheet');
  const targets = await targetsOf(textOf(parts, 'xl/_rels/workbook.xml.rels') ?? empty);
  const { ids, isOfMacintosh } = await contentsOf(book);
  const sheets = ids.flatMap((id) => targets.byId.get(id) ?? []).filter((path) => path in parts);
  const { texts: textsAt, styles: stylesAt } = targets;
  return {
    sheets,
    context: {
      texts: await textsOf((textsAt && textOf(parts, textsAt)) ?? empty),
      isDate: await dateStylesOf((stylesAt && textOf(parts, stylesAt)) ?? empty),
      daysLater: isOfMacintosh ? 1462 : 0,
    },
  };
}

/** In the place of a part that a workbook may do without. */
const empty = '<none/>';

function textOf(parts: Parts, path: string): string | undefined {
  const bytes = parts[path];
  return bytes && strFromU8(bytes);
}

interface Targets {
  byId: Map<string, string>;
  texts?: string;
  styles?: string;
}

async function targetsOf(xml: string): Promise<Targets> {
  const targets: Targets = { byId: new Map() };
  await readXml(xml, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      if (type.endsWith('/worksheet')) targets.byId.set(id, path);
      else if (type.endsWith('/sharedStrings')) targets.texts = path;
      else if (type.endsWith('/styles')) targets.styles = path;
    },
  });
  return targets;
}

async function contentsOf(xml: string): Promise<{ ids: string[]; isOfMacintosh: boolean }> {
  const ids: string[] = [];
  let isOfMacintosh = false;
  await readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isOfMacintosh = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const isHidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      if (name === 'sheet' && !isHidden) ids.push(attributeOf(attributes, 'id') ?? '');
    },
  });
  return { ids, isOfMacintosh };
}

async function textsOf(xml: string): Promise<string[]> {
  const texts: string[] = [];
  let [text, isText, isPhonetic] = ['', false, false];
  await readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') texts.push(withoutCodes(text));
    },
  });
  return texts;
}

/** Formats that every program knows by their number alone, those of East Asian calendars among them (ECMA-376, 18.8.30). */
const isDateNumber = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

async function dateStylesOf(xml: string): Promise<WorkbookContext['isDate']> {
  const ownFormats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isOfCells = false;
  await readXml(xml, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') isOfCells = true;
      else if (name === 'numFmt') ownFormats.set(Number(numFmtId), isDateFormat(formatCode));
      else if (name === 'xf' && isOfCells)
        styles.push(ownFormats.get(Number(numFmtId)) ?? isDateNumber(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return (style) => styles[Number(style ?? 0)] ?? false;
}

/** Colours, places, quoted words and padding are no part of a date. */
function isDateFormat(code: string): boolean {
  const plain = code.slice(0, 200).replace(/"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gi, '');
  return plain.toLowerCase() !== 'general' && /[ymdhs]/i.test(plain);
}
