import { catalogue } from '../../kernel/i18n/catalogue.js';

/** Many focal points named from a list, as organizers read it. */
export const focalPointListTexts = catalogue('focal-point-list', {
  en: {
    title: 'Name focal points from a list',
    lead: 'For the focal points of many delegations at once. All of them are named, or none while a line is wrong; letters leave later.',
    pasted: 'List',
    hint: 'A person a line, copied out of a spreadsheet or with commas: member or organization, name, e-mail address, language of mails ({languages}; English where empty), function.',
    name: 'Name them',
    problems: 'Lines that are wrong',
    refused: 'Nobody was named. Correct the lines that are listed.',
    'unknown-delegation':
      'There is no delegation of that name. Write it as in the list of delegations, or the country’s code of two letters.',
    'unknown-language': 'Not a language of the forum. Leave it empty for English.',
    line: 'Line',
    written: 'Written',
    problem: 'Problem',
    said: 'The focal points are named.',
  },
  ko: {
    title: '목록으로 연락 담당자 지정',
    lead: '여러 대표단의 연락 담당자를 한꺼번에 지정합니다. 틀린 줄이 있으면 아무도 지정하지 않습니다. 초청장은 따로 보냅니다.',
    pasted: '목록',
    hint: '한 줄에 한 명씩 스프레드시트에서 복사하거나 쉼표로 나누어 적어 주세요: 회원국 또는 기관, 이름, 전자우편 주소, 메일 언어({languages}, 비우면 English), 직위.',
    name: '지정',
    problems: '틀린 줄',
    refused: '아무도 지정하지 않았습니다. 아래에 나온 줄을 고쳐 주세요.',
    'unknown-delegation':
      '그런 이름의 대표단이 없습니다. 대표단 목록에 있는 이름이나 두 글자 국가 코드를 적어 주세요.',
    'unknown-language': '포럼의 언어가 아닙니다. 비워 두면 영어로 보냅니다.',
    line: '줄',
    written: '적힌 내용',
    problem: '문제',
    said: '연락 담당자를 지정했습니다.',
  },
});
