export const zh = {
  'your-time': '您的时间：{time}',
  link: '同时显示我的时区时间',
  title: '您的时区',
  lead: '所有时间均为当地时间。选择时区后可同时看到您的时间；该选择仅保存在本网站的Cookie中。',
  field: '时区',
  none: '不选：只显示当地时间',
  save: '保存选择',
  'your-zone': '您的时区：{zone}',
  change: '选择其他时区',
};
