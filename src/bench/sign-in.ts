import type { ServerProcess } from './server-process.js';

/** The cookie of an organizer, by the link that the forum prints when it starts. */
export async function signIn(forum: ServerProcess): Promise<string> {
  const link = new URL(String(await forum.ask('sign-in')));
  const { headers } = await fetch(forum.origin + link.pathname, { method: 'POST', redirect: 'manual' });
  const [cookie = ''] = headers.getSetCookie();
  return cookie.split(';', 1)[0] ?? '';
}
