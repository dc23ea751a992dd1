import { fold } from '../../kernel/folded-text.js';
import { type AttendanceMode, attendanceModes } from '../../../config/session-kinds.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import {
  type DelegationRole,
  delegationRoles,
  type Gender,
  genders as genderCodes,
} from '../../registration/registration.entity.js';
import { delegationsTexts } from '../delegations.texts.js';

/** What people write in the cells of a choice, in the forum's languages; the codes themselves are understood too. */
const roles: Record<DelegationRole, string> = {
  head: 'head, head of delegation, hod, chief delegate, 단장, 수석대표, 대표단장, chef, cheffe, chef de délégation, cheffe de délégation, глава, глава делегации, руководитель делегации, 团长, 代表团团长',
  delegate:
    'delegate, representative, member, 대표, 대표단원, 단원, délégué, déléguée, représentant, représentante, делегат, представитель, член делегации, 代表, 团员, 正式代表',
  alternate:
    'alternate, alternate delegate, alternate representative, 교체대표, 교체 대표, 대리, suppléant, suppléante, заместитель, заместитель делегата, альтернативный представитель, 副代表, 候补代表',
  adviser:
    'adviser, advisor, 자문, 자문위원, 고문, 보좌, conseiller, conseillère, советник, консультант, 顾问',
  observer: 'observer, 참관인, 참관, 옵서버, 옵저버, observateur, observatrice, наблюдатель, 观察员',
};

const modes: Record<AttendanceMode, string> = {
  'in-person':
    'in-person, in person, onsite, on-site, physical, 현장, 대면, 현장 참석, 현장 참가, présentiel, en présentiel, sur place, en personne, очно, очная, лично, 线下, 现场',
  online: 'online, remote, virtual, 온라인, 비대면, en ligne, à distance, онлайн, дистанционно, 线上, 在线',
};

const genders: Record<Gender, string> = {
  female: 'female, f, woman, 여, 여성, 여자, femme, féminin, ж, жен, женский, женщина, 女',
  male: 'male, m, man, 남, 남성, 남자, homme, masculin, h, м, муж, мужской, мужчина, 男',
  another: 'another, other, x, 기타, autre, другой, 其他',
  undisclosed:
    'undisclosed, prefer not to say, prefers not to say, 밝히지 않음, non précisé, не указан, 不愿透露',
};

/** The code of what is written; what nobody understands is left as it is, for the form to refuse. */
export const codeOf = {
  role: reader(delegationRoles, roles, (locale, role) => delegationsTexts.in(locale)(`role.${role}`)),
  mode: reader(attendanceModes, modes, (locale, mode) => attendanceModeTexts.in(locale)(mode)),
  gender: reader(genderCodes, genders, (locale, gender) => delegationsTexts.in(locale)(`gender.${gender}`)),
};

/** `own`: the word of our own pages and tables, which come back. */
function reader<Code extends string>(
  known: readonly Code[],
  words: Record<Code, string>,
  own: (locale: Locale, code: Code) => string,
): (cell: string) => string {
  const codes = new Map<string, string>();
  for (const code of known) for (const locale of locales) codes.set(plain(own(locale, code)), code);
  for (const [code, list] of Object.entries<string>(words))
    for (const word of list.split(', ')) codes.set(plain(word), code);
  return (cell) => codes.get(plain(cell)) ?? cell;
}

function plain(text: string): string {
  return fold(text).replace(/[\s.\-_]+/g, '');
}
