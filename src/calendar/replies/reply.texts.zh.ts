export const zh = {
  'place-freed.subject': '您已谢绝：{title}',
  'place-freed.title': '您的名额已让给他人',
  'place-freed.text':
    '您已谢绝此会议，它已从您的日程中移除，名额将给予等候者。如果是误操作：只要还有名额，您可立即取回；否则将进入等候名单。',
  undo: '仍要参加',
  'waiting.subject': '已列入等候名单：{title}',
  'waiting.title': '您的名额已给予他人',
  'waiting.text':
    '您谢绝后又接受了此会议。其间名额已满，因此您已列入等候名单。一有名额即归您，我们会以邮件通知。',
  'impossible.subject': '已无法选择：{title}',
  'impossible.title': '此会议已无法选择',
  'impossible.text': '您谢绝后又接受了此会议。目前无法将其列入日程，因此未作任何更改。',
  'forum-declined.subject': '您不来参加吗？您的注册仍然有效',
  'forum-declined.title': '您谢绝了我们的邀请',
  'forum-declined.text':
    '您的日历告知我们您将不参加。在您本人撤回之前，您的注册和所选会议仍然有效：请在个人页面撤回，以便他人获得名额。如果是误操作，则无需理会。',
  withdraw: '我的页面：撤回或保留注册',
  'time-kept.subject': '时间不变：{title}',
  'time-kept.title': '时间保持不变',
  'time-kept.text': '您提议了另一时间。谢谢；由于无法安排，仍以下列时间为准。',
  'confirm.subject': '是您本人吗？对此的答复：{title}',
  'confirm.title': '请确认您的答复',
  'confirm.text':
    '我们收到以您的名义对邀请作出的答复，但无法确定是否出自您本人。在您确认之前，不会有任何变化。',
  'confirm.answer': '答复为：{answer}',
  confirm: '查看并确认答复',
};
