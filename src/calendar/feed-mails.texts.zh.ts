export const zh = {
  greeting: '{name}，您好：',
  'reset.subject': '{forum}：您的日历有了新地址',
  'reset.text':
    '由于原地址可能已为他人所知，秘书处为您的个人日历更换了地址。原地址已失效：请将其从日历应用中删除并重新订阅。',
  'revoked.subject': '{forum}：您的日历地址已停用',
  'revoked.text':
    '秘书处已停用您的个人日历地址，请将其从日历应用中删除。您选择的会议不受影响，可在个人页面创建新地址。',
  subscribe: '在日历应用中订阅',
  address: '同一地址，便于复制',
  area: '我的日历',
};
