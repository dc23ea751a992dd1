import type { Encoding } from '../../sheets/sheet.js';

/** As spreadsheets call them when they save. */
export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'euc-kr': 'EUC-KR (CP949)',
  gb18030: 'GB18030 (GBK)',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
};
