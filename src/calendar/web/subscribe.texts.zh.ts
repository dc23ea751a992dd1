export const zh = {
  title: '将论坛放进您的日历',
  lead: '只需订阅一次，您的日历便会按您所在时区显示日程，并自动更新时间和会议室的每次变更。',
  webcal: '订阅',
  google: 'Google 日历',
  outlook: 'Outlook.com',
  'outlook-at-work': 'Outlook（单位或学校）',
  address: '此日历的地址',
  'programme-title': '完整日程',
  'programme-text': '涵盖所有日期，包括休息时段和会外活动，共{count, number}项。',
  'own-title': '仅您所选的会议',
  'own-text': '注册获批准后，您可以选择会议，个人日历只显示所选会议。',
  'own-action': '我的日历',
  'days-title': '某一天',
  'tracks-title': '某一专题',
  'rooms-title': '某一会议室',
  count: '{count, plural, =0 {暂无内容} other {#项}}',
  'help-title': '在您的应用中订阅',
  'help-lead':
    '“订阅”按钮会打开您设备上的日历应用。如果没有反应，请复制地址并手动添加。请务必选择订阅：导入的日历只是不再更新的副本。',
  'help.apple': 'iPhone、iPad、Mac',
  'help.apple-text':
    '请使用按钮。手动添加：在iPhone和iPad上，依次选择“日历”、“日历”、“添加日历”、“添加订阅日历”；在Mac上，依次选择“文件”、“新建日历订阅”。更新频率也可在此设置。',
  'help.google': 'Google 日历、Android',
  'help.google-text':
    '在电脑浏览器中，点击“其他日历”旁的加号，选择“通过网址添加”，手机应用稍后即会显示。更新时间由Google决定，最长可能需要24小时。',
  'help.outlook': 'Outlook',
  'help.outlook-text':
    '依次选择“日历”、“添加日历”、“从Web订阅”。在经典版Outlook for Windows中，依次选择“添加日历”、“从Internet”。Outlook网页版约每三小时更新一次，有时间隔更长。',
  'help.thunderbird': 'Thunderbird',
  'help.thunderbird-text': '依次选择“文件”、“新建”、“日历”、“网络上”，粘贴地址即可，无需用户名。',
  'help.other': '其他应用',
  'help.other-text':
    '请查找“订阅”、“通过网址添加”或“互联网日历”。如果您的应用不支持订阅，可在每场会议的页面下载文件；下载的文件不会再更新。',
  'delay-title': '变更何时送达',
  'delay-text':
    '我们会立即发布变更，并请日历应用每小时更新一次，论坛期间每一刻钟更新一次。是否照此更新取决于应用：Google最长可能需要24小时。会议当天，请以本网站页面为准。',
  'help.naver': 'Naver、Kakao',
  'help.naver-text':
    '我们不知道在那里订阅地址的方法。请在设备的日历或 Google 日历中订阅，或选择由我们以邮件发送邀请。',
  'languages-title': '按语言',
  qr: '手机二维码',
  'qr-text': '用手机相机对准二维码，日历应用会打开并询问是否订阅。',
  'targets-title': '可持续发展目标11的一个具体目标',
};
