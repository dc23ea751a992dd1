import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './files.texts.fr.js';
import { ru } from './files.texts.ru.js';
import { zh } from './files.texts.zh.js';

export const filesTexts = catalogue('files', {
  en: {
    takes: '{kinds}, up to {megabytes} MB.',
    uploaded: 'Uploaded:',
    'will-keep': 'It is kept unless you choose another one.',
    replace: 'Choose another file',
    remove: 'Remove this file',
    size: '{size} kB',
    'photo-rules':
      'A photo for your badge: your face from the front, in good light, nobody else in the picture, not older than six months, at least {width} × {height} pixels.',
    'photo-crop':
      'We cut it upright, three wide and four high, from the middle. Where your browser allows it, you can move and resize the frame.',
    'photo-alt': 'The photo as it will stand on the badge',
    'frame-label': 'Frame of the badge photo. Move it with the arrow keys, plus and minus change its size.',
    'frame-hint':
      'Drag the frame to your face. With the keyboard: arrow keys move it, plus and minus change its size.',
    larger: 'Larger frame',
    smaller: 'Smaller frame',
    read: 'The file "{name}" was opened.',
    required: 'Please choose a file.',
    gone: 'The file that was uploaded before is no longer there. Please choose it again.',
    empty: 'This file is empty. Please choose another one.',
    'too-large': 'This file is larger than {megabytes} MB. Please choose a smaller one.',
    'wrong-kind':
      'This is not a file of the kind {kinds}. What counts is what is in the file, not what it is called.',
    heic: 'This photo is in HEIC, a format of iPhones that we cannot open. On the telephone choose it from the photo library instead of the files; elsewhere save it as JPEG first.',
    foreign: 'This file holds a second file of another kind. Please save it anew and try again.',
    unreadable: 'This file is damaged or incomplete. Please save it anew and try again.',
    bomb: 'This file unpacks to more than we can open. Please save it anew in a smaller size.',
    'too-many-pixels':
      'This picture has more than {megapixels} million pixels. Please save it in a smaller size.',
    'photo-too-small':
      'The part of the photo for the badge is smaller than {width} × {height} pixels. Please choose a larger photo or a larger part.',
    'pdf-protected':
      'This PDF is protected by a password or by restrictions. Please save it without protection.',
    'pdf-active':
      'This PDF holds program code, form actions or attached files. Please print it to a new PDF and try again.',
    'package-active':
      'This presentation holds macros or controls. Please save it without them, or as PDF, and try again.',
  },
  ko: {
    takes: '{kinds}, 최대 {megabytes}MB.',
    uploaded: '올린 파일:',
    'will-keep': '다른 파일을 선택하지 않으면 그대로 유지됩니다.',
    replace: '다른 파일 선택',
    remove: '이 파일 삭제',
    size: '{size}kB',
    'photo-rules':
      '명찰용 사진: 밝은 곳에서 찍은 정면 얼굴, 본인만 나온 사진, 최근 6개월 이내, {width} × {height}픽셀 이상.',
    'photo-crop':
      '가로 3, 세로 4 비율로 가운데를 잘라 사용합니다. 브라우저가 지원하면 틀을 옮기고 크기를 바꿀 수 있습니다.',
    'photo-alt': '명찰에 들어갈 사진',
    'frame-label': '명찰 사진 틀. 화살표 키로 옮기고 더하기, 빼기 키로 크기를 바꿉니다.',
    'frame-hint': '틀을 얼굴 위로 끌어다 놓으세요. 키보드: 화살표 키로 이동, 더하기와 빼기로 크기 조절.',
    larger: '틀 크게',
    smaller: '틀 작게',
    read: '"{name}" 파일을 열어 보았습니다.',
    required: '파일을 선택해 주세요.',
    gone: '이전에 올린 파일이 더 이상 없습니다. 다시 선택해 주세요.',
    empty: '빈 파일입니다. 다른 파일을 선택해 주세요.',
    'too-large': '파일이 {megabytes}MB보다 큽니다. 더 작은 파일을 선택해 주세요.',
    'wrong-kind': '{kinds} 형식의 파일이 아닙니다. 파일 이름이 아니라 내용을 기준으로 판단합니다.',
    heic: '아이폰 형식(HEIC)의 사진은 열 수 없습니다. 휴대전화에서는 ‘파일’ 대신 사진 보관함에서 고르시고, 그 밖에는 JPEG로 저장한 뒤 올려 주세요.',
    foreign: '이 파일 안에 다른 형식의 파일이 들어 있습니다. 새로 저장한 뒤 다시 올려 주세요.',
    unreadable: '파일이 손상되었거나 완전하지 않습니다. 새로 저장한 뒤 다시 올려 주세요.',
    bomb: '압축을 풀면 너무 커져서 열 수 없는 파일입니다. 더 작게 다시 저장해 주세요.',
    'too-many-pixels': '그림이 {megapixels}백만 화소를 넘습니다. 더 작게 저장해 주세요.',
    'photo-too-small':
      '명찰에 쓰일 부분이 {width} × {height}픽셀보다 작습니다. 더 큰 사진이나 더 넓은 부분을 선택해 주세요.',
    'pdf-protected': '암호나 제한이 걸린 PDF입니다. 보호를 해제하고 저장해 주세요.',
    'pdf-active':
      '프로그램 코드, 양식 동작 또는 첨부 파일이 들어 있는 PDF입니다. 새 PDF로 인쇄한 뒤 다시 올려 주세요.',
    'package-active':
      '매크로나 컨트롤이 들어 있는 발표 자료입니다. 이를 빼거나 PDF로 저장한 뒤 다시 올려 주세요.',
  },
  fr,
  ru,
  zh,
});
