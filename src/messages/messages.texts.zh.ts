/** What is in the mail itself; the rest is for organizers. */
export const zh = { area: '打开我的注册' };
