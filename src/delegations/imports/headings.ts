import type { ColumnField } from './columns.js';

/** How secretariats head their columns, in English, Korean, French, Russian and Chinese. */
export const headings: Record<ColumnField, readonly string[]> = {
  role: [
    'role, role in delegation, delegation role, capacity',
    '역할, 구분, 대표단 구분, 대표단 내 역할, 자격',
    'rôle, qualité, fonction dans la délégation, rôle dans la délégation',
    'роль, статус, роль в делегации, статус в делегации',
    '角色, 代表团职务, 身份, 代表团身份',
  ].flatMap(words),
  precedence: [
    'precedence, order, order of precedence, rank, no, number, seq',
    '순서, 순번, 서열, 의전 순서, 의전 서열, 번호, 연번',
    'ordre, rang, préséance, ordre de préséance, n°, no.',
    'порядок, номер, старшинство, порядок старшинства, №, п/п, № п/п',
    '顺序, 排序, 礼宾顺序, 序号, 编号',
  ].flatMap(words),
  familyName: [
    'family name, surname, last name, family name (passport), family name (as in passport)',
    '성, 성(영문), 영문 성, 성 (여권), 여권 성',
    'nom, nom de famille, nom (passeport)',
    'фамилия, фамилия (паспорт), фамилия (латиницей)',
    '姓, 姓氏, 姓（拼音）, 姓（护照）',
  ].flatMap(words),
  givenName: [
    'given name, given names, first name, forename, given name (passport), given names (as in passport)',
    '이름, 이름(영문), 영문 이름, 이름 (여권), 여권 이름',
    'prénom, prénoms, prénom (passeport)',
    'имя, имя и отчество, имя (паспорт), имя (латиницей)',
    '名, 名字, 名（拼音）, 名（护照）',
  ].flatMap(words),
  name: [
    'name, full name, name (passport), name as in passport, delegate',
    '영문 성명, 성명(영문), 성명 (여권), 여권 성명, 영문명',
    'nom complet, nom et prénom, nom et prénoms, nom prénom',
    'фио, ф.и.о., полное имя, фамилия и имя, фамилия имя отчество, фио (латиницей)',
    '姓名（拼音）, 拼音姓名, 英文姓名, 护照姓名, 全名',
  ].flatMap(words),
  originalScriptName: [
    'name in original script, original name, name in own script, native name',
    '성명, 한글 성명, 한글성명, 고유 문자 이름, 성명(한글), 국문 성명, 성명(국문), 한글 이름',
    'nom en écriture originale, nom dans l’écriture d’origine',
    'имя в оригинальной письменности, имя на родном языке, фио на родном языке',
    '姓名, 中文姓名, 姓名（中文）, 原文姓名',
  ].flatMap(words),
  functionTitle: [
    'function, title, position, job title, function or title, designation',
    '직위, 직책, 직함, 직위(영문), 영문 직위',
    'fonction, titre, poste, fonction ou titre',
    'должность, пост, звание',
    '职务, 职位, 职称, 职衔',
  ].flatMap(words),
  email: [
    'email, e-mail, e-mail address, mail, email address',
    '이메일, 전자우편, 전자메일, 이메일 주소, 전자우편 주소, 메일',
    'courriel, adresse électronique, adresse e-mail, adresse courriel',
    'эл. почта, электронная почта, адрес электронной почты, почта, e-mail адрес',
    '电子邮件, 邮箱, 电子邮箱, 邮件地址, 电邮',
  ].flatMap(words),
  mode: [
    'mode, attendance, mode of attendance, participation',
    '참가 방식, 참석 방식, 참가 형태, 참석 형태',
    'participation, mode de participation, mode',
    'формат, формат участия, форма участия',
    '参会方式, 出席方式, 参加方式',
  ].flatMap(words),
  gender: ['gender, sex', '성별', 'sexe, genre', 'пол', '性别'].flatMap(words),
};

function words(list: string): string[] {
  return list.split(', ');
}
