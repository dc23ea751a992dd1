import type { DoubtCode } from './co-event-checks.rules.js';

export const zh: Record<DoubtCode, string> = {
  'zone-of-coordinates': '{zone}的时间与坐标所在地不一致，当地使用{local}。',
  'far-from-city': '坐标距{city} {kilometres, number}公里。',
  'not-on-map': '没有坐标，地图上不会显示。',
  'has-begun': '活动已经开始或结束。',
  'at-night': '活动在夜间开始。',
  long: '活动持续{days, number}天。',
  'no-text': '除标题外没有正文。',
  'no-online-address': '活动在线举行，但没有填写网址。',
  'insecure-link': '网址{url}未加密（http）。',
  'shortened-link': '网址{url}是短链接，看不出去向。',
  'link-in-text': '正文中有网址，访客无法从那里打开。',
};
