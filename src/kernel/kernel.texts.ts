import { catalogue } from './i18n/catalogue.js';
import { fr } from './kernel.texts.fr.js';
import { ru } from './kernel.texts.ru.js';
import { zh } from './kernel.texts.zh.js';

export const kernelTexts = catalogue('kernel', {
  en: {
    'not-found': 'There is nothing at this address. The link may be incomplete or no longer valid.',
    'not-signed-in': 'Please sign in to open this page.',
    'not-allowed': 'Your account may not do this.',
    invalid: 'Some entries need your attention.',
    'cross-origin':
      'This form was sent from another site and was not accepted. Please open the page here and send it again.',
    'too-large': 'What you sent is too large.',
    malformed: 'What you sent could not be read.',
    failure:
      'Something went wrong on our side. Nothing was changed. Please try again; if it persists, quote the reference {reference}.',
    unavailable:
      'The forum is not available for a moment. Nothing was changed. If you were sending a form, go back in your browser and send it again in a minute.',
    'key-reused':
      'This request was sent before with other content. Please reload the form and send it again.',
    required: 'Please fill in this field.',
    'too-long': 'Please use at most {max, number} characters.',
    'forbidden-characters': 'Please remove invisible control characters or direction marks.',
    'no-links': 'Please leave out web addresses.',
    email: 'Please enter an e-mail address such as name@example.org.',
    choice: 'Please choose one of the options.',
    'unknown-field': 'This form does not know the field “{field}”. Please reload the page.',
    'date-time': 'Please enter a date and a time, such as 2023-10-24 09:00.',
    'whole-number': 'Please enter a whole number from {min, number} to {max, number}.',
    consent: 'Please give your consent; without it we may not process your data.',
  },
  ko: {
    'not-found': '이 주소에는 아무것도 없습니다. 링크가 불완전하거나 더 이상 유효하지 않을 수 있습니다.',
    'not-signed-in': '이 페이지를 열려면 로그인해 주세요.',
    'not-allowed': '귀하의 계정으로는 이 작업을 할 수 없습니다.',
    invalid: '확인이 필요한 항목이 있습니다.',
    'cross-origin':
      '다른 사이트에서 보낸 양식이므로 접수되지 않았습니다. 이 사이트에서 페이지를 열어 다시 보내 주세요.',
    'too-large': '보내신 내용이 너무 큽니다.',
    malformed: '보내신 내용을 읽을 수 없습니다.',
    failure:
      '시스템에 문제가 발생했습니다. 변경된 내용은 없습니다. 다시 시도해 주시고, 계속되면 참조 번호 {reference}를 알려 주세요.',
    unavailable:
      '잠시 서비스를 이용할 수 없습니다. 변경된 내용은 없습니다. 양식을 보내던 중이었다면 브라우저에서 뒤로 돌아가 잠시 후 다시 보내 주세요.',
    'key-reused': '같은 요청이 다른 내용으로 이미 접수되었습니다. 양식을 새로 열어 다시 보내 주세요.',
    required: '이 항목을 입력해 주세요.',
    'too-long': '최대 {max, number}자까지 입력할 수 있습니다.',
    'forbidden-characters': '보이지 않는 제어 문자나 방향 표시 문자를 지워 주세요.',
    'no-links': '웹 주소는 빼 주세요.',
    email: 'name@example.org와 같은 전자우편 주소를 입력해 주세요.',
    choice: '보기 중 하나를 선택해 주세요.',
    'unknown-field': '이 양식에는 “{field}” 항목이 없습니다. 페이지를 새로 고쳐 주세요.',
    'date-time': '2023-10-24 09:00와 같이 날짜와 시간을 입력해 주세요.',
    'whole-number': '{min, number}에서 {max, number} 사이의 정수를 입력해 주세요.',
    consent: '동의해 주세요. 동의 없이는 개인정보를 처리할 수 없습니다.',
  },
  fr,
  ru,
  zh,
});
