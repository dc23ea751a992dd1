import { createForum } from '../app.js';
import { OrganizerLinks } from '../auth/organizer-links.js';
import { benchConfig } from './bench-config.js';

const megabyte = 1024 * 1024;

const forum = await createForum(benchConfig(process.argv[2] ?? ''));
await forum.listen(0, '127.0.0.1');
process.once('disconnect', () => process.exit());
process.on('message', (question) => void answer(question));
process.send?.(await forum.getUrl());

async function answer(question: unknown): Promise<void> {
  if (question === 'sign-in') process.send?.(await forum.get(OrganizerLinks).forRehearsal());
  else process.send?.(heldMemory());
}

/** What is still referred to, in MB. Looks right after the garbage has been collected. */
function heldMemory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / megabyte;
}
