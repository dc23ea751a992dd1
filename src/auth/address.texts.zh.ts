/** Organizers' texts fall back to English. */
export const zh = {
  change: '更换',
  title: '更换电子邮件地址',
  lead: '目前我们写信至 {email}。请填写今后接收论坛邮件的地址。',
  email: '新电子邮件地址',
  send: '向我发送确认链接',
  back: '我的注册',
  'what-title': '接下来会怎样',
  'what-text':
    '我们会向新地址发送一个链接。您打开并确认后，注册即转到新地址：以往邮件中的链接失效，旧地址上的日历邀请被取消，新地址会收到新的邀请。',
  'sent-title': '请查看新邮箱',
  'sent-text': '已向 {email} 发送邮件。在您于 24 小时内确认其中的链接之前，不会有任何变化。',
  'confirm-title': '今后使用 {email}？',
  'confirm-text': '发往旧地址的链接将失效，新链接会发到这里。已登录的设备将退出登录。',
  confirm: '确认此地址',
  'done-title': '地址已更换',
  'done-text': '进入您个人页面的链接已发送至 {email}。',
  'link-not-valid': '此链接不完整或已失效。链接在 24 小时内只能使用一次；请在您的个人页面重新申请。',
  same: '我们已经在使用此地址。',
  dead: '发往此地址的邮件曾被退回，请核对。',
  taken: '此地址已属于另一个账户。',
  'too-often': '您在过去一小时内已多次申请链接，请稍后再试。',
  'still-works': '只有邮件曾被退回的地址才能更正。请与秘书处联系。',
  area: '打开我的页面',
  'host-area': '打开我的同期活动',
  'speaker-area': '打开我的发言页面',
  'mail.confirm.subject': '请确认您的新电子邮件地址',
  'mail.confirm.title': '这是您的新地址吗？',
  'mail.confirm.text':
    '一位已注册的人士希望今后在此地址接收论坛邮件。如果是您本人，请在 24 小时内确认；否则请忽略此邮件，不打开链接就不会有任何变化。',
  'mail.taken.subject': '此地址已登记',
  'mail.taken.title': '未作任何更改',
  'mail.taken.text':
    '一位已注册的人士希望在此地址接收论坛邮件，但该地址已属于另一项注册。如果是您本人且重复注册，请回复此邮件，我们会将两项注册合并。',
  'mail.left.subject': '今后我们将写信至另一地址',
  'mail.left.title': '您的电子邮件地址已更换',
  'mail.left.text':
    '论坛邮件今后发往另一地址，以往发到此地址的邮件中的链接已失效。如果这并非您的意愿，请回复此邮件。',
  'mail.arrived.subject': '今后论坛将写信至此地址',
  'mail.arrived.title': '您的电子邮件地址已更换',
  'mail.arrived.text':
    '此地址已取代原地址。以往邮件中的链接已失效，请使用以下链接。此前未送达的邮件正在重新发送。',
};
