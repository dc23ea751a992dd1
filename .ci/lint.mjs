// `npm run lint`: ESLint, which takes as long as all the others together, beside the others. Each check runs, whatever became
// of those before it, and says its piece when it is done.
import { spawn } from 'node:child_process';

const lanes = [['lint:code'], ['lint:format', 'lint:types', 'lint:imports']];
const results = await Promise.all(lanes.map(inTurn));
process.exitCode = results.flat().every((isGood) => isGood) ? 0 : 1;

async function inTurn(scripts) {
  const results = [];
  for (const script of scripts) results.push(await run(script));
  return results;
}

function run(script) {
  const output = [];
  const child = spawn('npm', ['run', script], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}
