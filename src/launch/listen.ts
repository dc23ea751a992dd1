import type { NestExpressApplication } from '@nestjs/platform-express';
import { BadSetting, type Config } from '../kernel/config/env.js';
import { errorCode } from '../kernel/error-code.js';
import { Draining } from '../kernel/http/draining.js';

/** Longer than proxies keep an idle connection: a form that one sends on a connection that is just being closed would be lost. */
const keepAlive = 75_000;

/** Serves until the process is told to end, or says which setting keeps it from that. */
export async function listen(app: NestExpressApplication, { host, port }: Config): Promise<void> {
  app.getHttpServer().keepAliveTimeout = keepAlive;
  await app.listen(port, host).catch((error: unknown) => {
    throw explained(error, host, port);
  });
  app.get(Draining).watch(app.getHttpServer());
}

function explained(error: unknown, host: string, port: number): unknown {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') {
    const problem = `${String(port)} at ${host} is taken`;
    return new BadSetting('PORT', problem, 'Stop what listens there, or use another one.');
  }
  if (code === 'EACCES') {
    const problem = `this user may not listen at ${String(port)}`;
    return new BadSetting('PORT', problem, 'Use one from 1024 on, and let the proxy have the low one.');
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new BadSetting('HOST', `${host} is no address of this machine`, 'Use 127.0.0.1 or 0.0.0.0.');
  }
  return error;
}
