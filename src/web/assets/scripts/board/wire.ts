/** What the server tells of the board: the parts of the page that are others than those that it has. */
export interface News {
  mark: string;
  /** Names of the other organizers who have just changed sessions, by session. */
  by: Record<string, string>;
  parts: Record<string, string>;
  found: number;
  all: number;
  /** After a move: what has become of it, in words. */
  said: string;
}

/** The server's answer to a move. */
export type Answer = { ok: true; news: News } | { ok: false; overtaken: boolean; reason: string };

/** The requests of the board, which say with each what the page shows and has. */
export interface Wire {
  send: (path: string, fields?: Record<string, string>) => Promise<Answer>;
  /** Null while nothing has changed. */
  ask: (anyway?: boolean) => Promise<News | null>;
}

export function wireOf(root: HTMLElement): Wire {
  const base = root.dataset.board ?? '';
  const headers = { accept: 'application/json' };
  return {
    async send(path, fields = {}) {
      const answer = await fetch(`${base}/${path}?${viewOf(root)}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(fields),
      });
      const body: unknown = await answer.json();
      if (answer.ok) return { ok: true, news: newsIn(body) };
      return { ok: false, overtaken: answer.status === 409, reason: reasonIn(body) };
    },
    async ask(anyway = false) {
      const mark = anyway ? '' : `&mark=${encodeURIComponent(root.dataset.mark ?? '')}`;
      const answer = await fetch(`${base}/parts?${viewOf(root)}${mark}`, { headers });
      if (answer.status === 204) return null;
      if (!answer.ok) throw new Error(`The board answered ${String(answer.status)}`);
      return newsIn(await answer.json());
    },
  };
}

/** The filter as it is chosen, the day that is shown, and the versions of what the page has. */
function viewOf(root: HTMLElement): string {
  const query = new URLSearchParams(filterOf(root));
  const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
  query.set('date', root.dataset.date ?? '');
  query.set('have', parts.map(({ dataset }) => `${dataset.part ?? ''}:${dataset.version ?? ''}`).join());
  return query.toString();
}

export function filterOf(root: HTMLElement): Record<string, string> {
  const form = root.querySelector<HTMLFormElement>('form.filters');
  const entries = form ? [...new FormData(form)] : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function newsIn(body: unknown): News {
  const { mark = '', by, parts, found = 0, all = 0, said = '' } = isObject(body) ? body : {};
  return {
    mark: String(mark),
    by: textsIn(by),
    parts: textsIn(parts),
    found: Number(found),
    all: Number(all),
    said: String(said),
  };
}

const textsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).map(([key, text]) => [key, String(text)]));

/** The sentence of the error, and those of its fields. */
function reasonIn(body: unknown): string {
  const error = isObject(body) && isObject(body.error) ? body.error : {};
  const fields = isObject(error.fields) ? Object.values(error.fields).map(String) : [];
  if (fields.length > 0) return fields.join(' ');
  return typeof error.message === 'string' ? error.message : '';
}
