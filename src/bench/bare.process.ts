import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Fetches an address once and from then on serves the same bytes under the same headers, with nothing but node:http. */
const [address = '', headers = ''] = process.argv.slice(2);
const options = { headers: Object.fromEntries(new URLSearchParams(headers)) };
const answer = await new Promise<IncomingMessage>((resolve, reject) =>
  get(address, options, resolve).on('error', reject),
);
const body = await buffer(answer);
const { statusCode = 200 } = answer;
const own = Object.entries(answer.headers).filter(
  ([name]) => !['connection', 'date', 'keep-alive'].includes(name),
);

const server = createServer((_request, response) => {
  response.writeHead(statusCode, Object.fromEntries(own)).end(body);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
process.once('disconnect', () => process.exit());
const listening = server.address();
process.send?.(`http://127.0.0.1:${typeof listening === 'object' ? String(listening?.port) : ''}`);
