import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './letter.texts.fr.js';
import { ru } from './letter.texts.ru.js';
import { zh } from './letter.texts.zh.js';

/**
 * The letters as they are sent where the secretariat has not written its own. What stands in braces within quotes is a
 * placeholder of the letter, not of the catalogue.
 */
export const letterTexts = catalogue('letter', {
  en: {
    'invitation.subject': "Invitation of '{delegation}' to the '{forum}'",
    'invitation.body':
      "Excellency,\n\nOn behalf of the secretariat of the Economic and Social Commission for Asia and the Pacific we have the honour to invite '{delegation}' to the '{forum}' ('{place}', '{dates}'), which is convened pursuant to Commission resolution 79/7.\n\nWe should be grateful if you would designate a head of delegation and the other members of the delegation, and send the document that designates them, by '{deadline}'. Under the button below you register them, one by one or from a table, and upload the document.\n\nIf you cannot take part, please say so in the same place.\n\nPlease accept the assurances of our highest consideration.",
    'reminder.subject': "Reminder: delegation of '{delegation}' to the '{forum}'",
    'reminder.body':
      "Dear '{name}',\n\nThe delegation of '{delegation}' to the '{forum}' ('{place}', '{dates}') has not been designated yet. Registration closes on '{deadline}'.\n\nPlease register the delegation under the button below, or tell us that you cannot take part.",
  },
  ko: {
    'invitation.subject': "'{forum}' '{delegation}' 대표단 초청",
    'invitation.body':
      "존경하는 '{name}' 귀하,\n\n아시아·태평양경제사회위원회 사무국을 대표하여, 위원회 결의 79/7에 따라 '{dates}' '{place}'에서 열리는 '{forum}'에 '{delegation}' 대표단을 초청하게 되어 영광입니다.\n\n'{deadline}'까지 대표단장과 대표단 구성원을 지명하시고 지명 문서를 보내 주시면 감사하겠습니다. 아래 버튼에서 한 명씩 또는 표로 등록하고 문서를 올리실 수 있습니다.\n\n참가하지 못하시는 경우에도 같은 곳에서 알려 주시기 바랍니다.\n\n귀하께 깊은 경의를 표합니다.",
    'reminder.subject': "안내: '{forum}' '{delegation}' 대표단",
    'reminder.body':
      "'{name}' 님께,\n\n'{forum}'('{place}', '{dates}') '{delegation}' 대표단이 아직 지명되지 않았습니다. 등록 마감은 '{deadline}'입니다.\n\n아래 버튼에서 대표단을 등록하시거나 참가하지 못함을 알려 주세요.",
  },
  fr,
  ru,
  zh,
});
