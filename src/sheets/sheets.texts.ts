import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './sheets.texts.fr.js';
import { ru } from './sheets.texts.ru.js';
import { zh } from './sheets.texts.zh.js';

/** What may be wrong with an uploaded spreadsheet, before any of its rows is looked at. */
export const sheetsTexts = catalogue('sheets', {
  en: {
    missing: 'Choose a file or paste a table.',
    empty: 'There is nothing in it.',
    'too-large': 'The file is larger than {megabytes, number} MB.',
    'too-large-inside': 'The file is far larger inside than it looks. Save the table alone as a new file.',
    'too-many-rows': 'There are more than {max, number} rows. Divide the table.',
    'too-many-columns': 'There are more than {max, number} columns.',
    'not-a-sheet': 'This is not a spreadsheet that we can read. Save it as XLSX or CSV.',
    'old-or-protected':
      'This is an old Excel file, or one with a password. Save it as XLSX without password.',
    encoding: 'The characters of this file cannot be read. Save it as XLSX, or as CSV in UTF-8.',
  },
  ko: {
    missing: '파일을 선택하거나 표를 붙여 넣어 주세요.',
    empty: '내용이 없습니다.',
    'too-large': '파일이 {megabytes, number} MB를 넘습니다.',
    'too-large-inside': '파일의 압축을 풀면 지나치게 큽니다. 표만 새 파일로 저장해 주세요.',
    'too-many-rows': '행이 {max, number}개를 넘습니다. 표를 나누어 주세요.',
    'too-many-columns': '열이 {max, number}개를 넘습니다.',
    'not-a-sheet': '읽을 수 있는 스프레드시트가 아닙니다. XLSX나 CSV로 저장해 주세요.',
    'old-or-protected': '구버전 엑셀 파일이거나 암호가 걸린 파일입니다. 암호 없이 XLSX로 저장해 주세요.',
    encoding: '파일의 글자를 읽을 수 없습니다. XLSX 또는 UTF-8 CSV로 저장해 주세요.',
  },
  fr,
  ru,
  zh,
});
