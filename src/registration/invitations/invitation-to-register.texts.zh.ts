export const zh = {
  'not-valid':
    '该邀请已使用、已撤销或已过期。如您已凭此注册，请查看载有注册编号的邮件，其中有个人中心链接；否则请联系邀请方。',
  'other-address': '该邀请发送至另一邮箱，请填写该邮箱；如系他人转发，请向秘书处申请您本人的邀请。',
  title: '诚邀您注册',
  lead: '为确保邀请仅由受邀者使用，请填写收到邀请的邮箱。',
  email: '收到邀请的电子邮箱',
  begin: '开始填写',
  'mail.subject': '{forum}注册邀请',
  'mail.title': '诚邀您注册',
  'mail.greeting': '{name}：',
  'mail.greeting-unnamed': '您好：',
  'mail.text': '秘书处邀请您以“{category}”类别注册参加{forum}。注册免费。',
  'mail.button': '注册',
  'mail.until': '链接有效期至{date}（{zone}）当日结束，即使其他人的注册已截止。',
  'mail.bound': '该邀请仅限此邮箱使用一次。',
};
