export const zh = {
  stale: '您打开表格后，其他会务人员修改了本场会议。为避免覆盖他人的修改，您的修改未予保存。',
  'cannot-change':
    '“{from, select, draft {草稿} cancelled {已取消} other {已确认}}”的会议不能改为“{to, select, draft {草稿} cancelled {已取消} other {已确认}}”。',
  'not-cancelled': '本场会议未被取消，无需恢复。',
  'capacity-below-taken': '已有{taken, number}个名额被占用或预留，名额总数不能低于此数。',
  'cannot-be-favourite': '已取消的会议或休息时段不能收藏。',
  full: '本场会议名额已满。',
  over: '本场会议已结束。',
  'cannot-be-added': '已取消的会议或休息时段不能加入日程。',
  'not-yet-participant': '您的注册尚未获批准。获批准后，即可将会议加入您的日程。',
  'moved-up.subject': '已为您安排座位：{title}',
  'moved-up.title': '有空位了，已归您所有',
  'moved-up.text':
    '您此前在“{title}”的候补名单上。该会议现已列入您的日程。如不能出席，请将其移出，以便让给下一位。',
  'moved-up.session': '打开会议',
  'moved-up.area': '我的页面',
  'state.draft': '草稿',
  'state.confirmed': '已确认',
  'state.cancelled': '已取消',
  'copy-of': '{title}（副本）',
};
