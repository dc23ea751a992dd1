export const zh = {
  'start-missing': '请同时填写开始时间。',
  'end-before-start': '结束时间必须晚于开始时间。',
  'too-long': '一场会议最长 {hours, number} 小时。如为多日活动，请将时间留空并填写日期。',
  'outside-forum': '该日期不在论坛期间。',
};
