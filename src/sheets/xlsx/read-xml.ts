import { SaxesParser } from 'saxes';
import { UnreadableSheet } from '../sheet.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is to be done with each part of a file. Names are without their prefix. */
export interface XmlHandlers {
  open: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** More than a table of the largest size that is taken has. */
const mostElements = 1_500_000;
/** A cell holds 32,767 characters. */
const longestText = 400_000;
/** Characters between which the server answers others. */
const atOnce = 200_000;

/**
 * Reads a part of a workbook in time that grows with its length, whatever it holds. What is not well formed is no sheet; nor is what
 * has a document type, because entities of one's own are what bombs and readers of the server's files are made of.
 */
export async function readXml(xml: string, { open, close, text }: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  let elements = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > mostElements) throw new UnreadableSheet('sheets.too-large-inside');
    open(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => close?.(withoutPrefix(name)));
  const take = (piece: string): void => {
    if (piece.length > longestText) throw new UnreadableSheet('sheets.too-large-inside');
    text?.(piece);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  for (let at = 0; at < xml.length; at += atOnce) {
    parser.write(xml.slice(at, at + atOnce));
    await new Promise((resume) => setImmediate(resume));
  }
  parser.close();
}

/** An attribute under its own name or under one with a prefix, such as `r:id`. */
export const attributeOf = (attributes: Attributes, wanted: string): string | undefined =>
  attributes[wanted] ?? Object.entries(attributes).find(([name]) => withoutPrefix(name) === wanted)?.[1];

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

function refuse(): never {
  throw new UnreadableSheet('sheets.not-a-sheet');
}
