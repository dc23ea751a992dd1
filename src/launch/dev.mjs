import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, isStale, root } from './build.mjs';

/** Serves, and builds and serves anew after each change of a source. What does not build leaves the old state running. */
export function dev() {
  let server = !isStale() || build() ? serve() : undefined;
  let turn = Promise.resolve();
  let pause;

  const refresh = async () => {
    if (!isStale() || !build()) return;
    if (server) await stop(server);
    server = serve();
  };
  for (const folder of ['src', 'config']) {
    watch(join(root, folder), { recursive: true }, () => {
      // Editors touch several files at once.
      clearTimeout(pause);
      pause = setTimeout(() => (turn = turn.then(refresh)), 100);
    });
  }
  process.on('SIGTERM', () => {
    server?.kill();
    process.exit();
  });
}

const serve = () =>
  spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], { cwd: root, stdio: 'inherit' });

async function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill();
  await once(server, 'exit');
}
