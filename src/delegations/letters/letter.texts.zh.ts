export const zh = {
  'invitation.subject': "邀请'{delegation}'出席'{forum}'",
  'invitation.body':
    "阁下：\n\n我们谨代表亚洲及太平洋经济社会委员会秘书处，根据委员会第79/7号决议，荣幸地邀请'{delegation}'出席于'{dates}'在'{place}'举行的'{forum}'。\n\n请于'{deadline}'前指定代表团团长及其他成员，并提交指派文件。您可通过下方按钮逐一或以表格登记成员，并上传文件。\n\n如无法出席，也请在同一处告知。\n\n顺致最崇高的敬意。",
  'reminder.subject': "提醒：'{delegation}'代表团出席'{forum}'",
  'reminder.body':
    "'{name}'，您好：\n\n'{delegation}'出席'{forum}'（'{place}'，'{dates}'）的代表团尚未指定。报名截止时间为'{deadline}'。\n\n请通过下方按钮登记代表团，或告知无法出席。",
};
