import { mappingOf, missingFields } from './columns.js';
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
