export const zh = {
  title: '日程变动',
  'title-version': '日程变动（第{number, number}版）',
  lead: '已公布日程的变动，最新的在前。除另行注明时区外，均为会场当地时间。',
  'as-published': '首次公布',
  first: '日程已公布：共{count, number}场。',
  version: '第{number, number}版',
  all: '显示全部{count, number}项变动',
  feed: '以Atom订阅',
  programme: '日程',
  log: '全部变动',
  'empty-title': '尚未公布日程',
  'empty-text': '日程公布后，变动会显示在这里。',
};
