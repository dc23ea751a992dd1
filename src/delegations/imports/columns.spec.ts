import { attendanceModes } from '../../../config/session-kinds.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import { locales } from '../../kernel/i18n/locale.js';
import { delegationRoles, genders } from '../../registration/registration.entity.js';
import { delegationsTexts } from '../delegations.texts.js';
import { rosterSheet } from '../roster/roster-sheet.js';
import { codeOf } from './cell-words.js';
import { columnFields, fromHeadings, hasHeadings, mappingOf, missingFields } from './columns.js';
import { judgeRow } from './judge-row.js';

describe('headings', () => {
  it.each([
    ['English', ['Role', 'Surname', 'First name', 'Title', 'E-Mail *']],
    ['Korean', ['구분', '성(영문)', '이름(영문)', '직위', '이메일']],
    ['French', ['Qualité', 'NOM DE FAMILLE', 'Prénom', 'Fonction', 'Courriel']],
    ['Russian', ['Роль в делегации', 'Фамилия', 'Имя', 'Должность', 'Эл. почта']],
    ['Chinese', ['身份', '姓（拼音）', '名（拼音）', '职务', '电子邮箱']],
  ])('are recognised in %s', (_, cells) => {
    expect(mappingOf(cells)).toEqual(['role', 'familyName', 'givenName', 'functionTitle', 'email']);
  });

  it('count once, and leave out what nobody knows', () => {
    expect(mappingOf(['Name', 'Shoe size', 'Full name'])).toEqual(['name', null, null]);
    expect(missingFields(['name', null])).toEqual(['functionTitle', 'email']);
    expect(missingFields([null])).toEqual(['familyName', 'functionTitle', 'email']);
  });
});

describe('a row', () => {
  const mapping = mappingOf(['Role', 'Name', 'Function', 'Email', 'Gender', 'Mode', 'Order']);
  const judge = (...cells: string[]) => judgeRow({ line: 7, cells }, mapping);

  it.each([
    ['Hong, Gil-dong', 'Hong', 'Gil-dong'],
    ['HONG Gil-dong', 'HONG', 'Gil-dong'],
    ['Gil-dong VAN DYKE', 'VAN DYKE', 'Gil-dong'],
    ['Gil-dong Hong', 'Gil-dong Hong', undefined],
    ['홍길동', '홍길동', undefined],
  ])('takes the name %s apart where it says how', async (name, familyName, givenName) => {
    const row = await judge('', name, 'Director', 'a@delegate.example');

    expect(row.ok && [row.form.familyName, row.form.givenName]).toEqual([familyName, givenName]);
  });

  it.each([
    ['단장', '여', '온라인', ['head', 'female', 'online']],
    ['Chef de délégation', 'Femme', 'En présentiel', ['head', 'female', 'in-person']],
    ['Советник', 'муж', 'онлайн', ['adviser', 'male', 'online']],
    ['副代表', '男', '线下', ['alternate', 'male', 'in-person']],
    ['', '', '', ['delegate', undefined, 'in-person']],
  ])('understands %s, %s and %s', async (role, gender, mode, expected) => {
    const row = await judge(role, 'SEO Nuri', 'Director', 'a@delegate.example', gender, mode, '2.0');

    expect(row.ok && [row.form.role, row.form.gender, row.form.mode]).toEqual(expected);
    expect(row.ok && row.form.precedence).toBe(2);
  });

  it('says of each wrong field what was written', async () => {
    expect(await judge('King', '', 'Director', '=1+1')).toEqual({
      line: 7,
      ok: false,
      problems: [
        { line: 7, field: 'role', code: 'delegations.unknown-role', values: {}, written: 'King' },
        { line: 7, field: 'familyName', code: 'kernel.required', values: {}, written: '' },
        { line: 7, field: 'email', code: 'kernel.email', values: {}, written: '=1+1' },
      ],
    });
  });
});

describe('the headings of a table', () => {
  const rows = (...cells: string[][]) => cells.map((each, index) => ({ line: index + 1, cells: each }));
  const headings = ['구분 (Role)', '직위 / Title', '이메일\nE-mail', 'Remarks'];

  it('stand below the titles of an official list', () => {
    const list = rows(['Delegation', '', ''], ['2023'], headings, ['단장', '국장', 'a@delegate.example']);

    expect(fromHeadings(list).map(({ line }) => line)).toEqual([3, 4]);
    expect(hasHeadings(list)).toBe(true);
  });

  it('are the first row where nothing is understood', () => {
    const list = rows(['Name'], ['x', 'y']);

    expect(fromHeadings(list).map(({ line }) => line)).toEqual([1, 2]);
    expect(hasHeadings(list)).toBe(false);
  });

  it('may say the same in two languages, and nothing where the two differ', () => {
    expect(mappingOf(headings)).toEqual(['role', 'functionTitle', 'email', null]);
    expect(mappingOf(['직위 / E-mail'])).toEqual([null]);
  });
});

describe('a row that leaves cells empty', () => {
  it('says so, and reads a cell of two lines as one', async () => {
    const mapping = mappingOf(['Role', 'Family name', 'Given name', 'Function', 'Email']);
    const row = await judgeRow(
      { line: 2, cells: ['', 'Seo', 'Nuri', 'Director\nHousing', 'a@delegate.example'] },
      mapping,
    );

    expect(row).toMatchObject({
      ok: true,
      form: { functionTitle: 'Director Housing', role: 'delegate' },
      unsaid: ['role', 'precedence', 'originalScriptName', 'mode', 'gender'],
    });
  });

  it('has given a given name where the whole name stands in one cell', async () => {
    const mapping = mappingOf(['Full name', 'Function', 'Email']);
    const row = await judgeRow({ line: 2, cells: ['SEO', 'Director', 'a@delegate.example'] }, mapping);

    expect(row.ok && row.unsaid).not.toContain('givenName');
  });
});

describe.each(locales)('the table of a delegation in %s', (locale) => {
  it('is understood when it is handed in again', () => {
    const t = delegationsTexts.in(locale);
    const { columns } = rosterSheet(locale, { name: 'X', memberId: null }, []);

    expect(mappingOf(columns.map(({ label }) => label))).toEqual([
      ...columnFields.filter((field) => field !== 'name'),
      null,
    ]);
    expect(delegationRoles.map((role) => codeOf.role(t(`role.${role}`)))).toEqual([...delegationRoles]);
    expect(genders.map((gender) => codeOf.gender(t(`gender.${gender}`)))).toEqual([...genders]);
    expect(attendanceModes.map((mode) => codeOf.mode(attendanceModeTexts.in(locale)(mode)))).toEqual([
      ...attendanceModes,
    ]);
  });
});
