import { cardOf, linkOf, type Session } from './cards.js';
import type { Details } from './details.js';
import { showDispute } from './dispute.js';
import { fieldsOf, isSame, type Spot } from './geometry.js';
import { takeIn } from './parts.js';
import type { Texts } from './texts.js';
import type { Answer, Wire } from './wire.js';

/** What all ways of moving a session share. */
export interface Board {
  root: HTMLElement;
  wire: Wire;
  texts: Texts;
  details: Details;
  say: (words: string) => void;
  /** While a session is held, the parts under it stay as they are. */
  isHeld: boolean;
  /** While something is sent, news of others wait. */
  isSending: boolean;
}

type Request = () => Promise<Answer>;

export async function move(board: Board, session: Session, to: Spot): Promise<void> {
  const { texts, say, wire } = board;
  if (isSame(session.spot, to)) {
    say(texts.of('unchanged', { title: session.title }));
    return;
  }
  say(texts.of('dropped', { title: session.title }));
  const fields = fieldsOf(to, session.days, session.spot.date);
  const path = `sessions/${encodeURIComponent(session.id)}/${to.area === 'tray' ? 'unscheduling' : 'placement'}`;
  await send(board, session.id, session.title, () =>
    wire.send(path, { ...fields, revision: revisionOf(board, session) }),
  );
}

export async function swap(board: Board, one: Session, other: Session): Promise<void> {
  board.say(board.texts.of('swapping', { one: one.title, other: other.title }));
  await send(board, one.id, one.title, () =>
    board.wire.send(`sessions/${encodeURIComponent(one.id)}/swap`, {
      other: `${revisionOf(board, other)}:${other.id}`,
      revision: revisionOf(board, one),
    }),
  );
}

/** As the page knows it now, which may be later than when the session was picked up. */
const revisionOf = ({ root }: Board, { id, revision }: Session): string =>
  cardOf(root, id)?.dataset.r ?? revision;

export async function repeat(board: Board, step: 'undo' | 'redo'): Promise<void> {
  await send(board, '', '', () => board.wire.send(step));
}

/** Sends what was done; whatever the server refuses stays where it was, and is said. */
async function send(board: Board, id: string, title: string, request: Request): Promise<void> {
  const { texts, say } = board;
  board.isSending = true;
  const answer = await request().catch(() => null);
  const news = answer?.ok ? answer.news : await board.wire.ask(true).catch(() => null);
  board.isSending = false;
  await released(board);
  if (news) takeIn(board.root, news);
  board.details.refresh();
  if (answer === null) {
    say(texts.of('failed', { title }));
    return;
  }
  if (answer.ok) {
    say(answer.news.said);
    return;
  }
  const { overtaken, reason } = answer;
  const again = () => void send(board, id, title, request).then(() => focusOn(board.root, id));
  showDispute(board, reason, overtaken && id !== '' ? again : undefined);
  say(overtaken || title === '' ? reason : texts.of('refused', { title, reason }));
}

async function released(board: Board): Promise<void> {
  while (board.isHeld) await new Promise((resolve) => setTimeout(resolve, 50));
}

export function focusOn(root: HTMLElement, id: string): void {
  const card = cardOf(root, id);
  if (card) linkOf(card)?.focus();
}
