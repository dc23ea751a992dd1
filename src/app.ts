import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { FeedServer } from './calendar/web/feed-server.js';
import { ScheduleServer } from './calendar/web/schedule-server.js';
import type { Config } from './kernel/config/env.js';
import { answerEarly } from './kernel/http/answer-early.js';
import { emptyForm } from './kernel/http/empty-form.js';
import { accessLog } from './kernel/http/access-log.js';
import { httpsOnly } from './kernel/http/cookies.js';
import { localePrefix } from './kernel/http/locale-prefix.js';
import { OpenRequests } from './kernel/http/open-requests.js';
import { RequestFigures } from './kernel/http/request-figures.js';
import { plainAddress } from './kernel/http/plain-address.js';
import { sameOriginOnly } from './kernel/http/same-origin.js';
import { securityHeaders } from './kernel/http/security-headers.js';
import { log } from './kernel/log.js';
import { serveAssets } from './web/assets.js';

/** A form with 10,000 Hangul in a field still fits, so that it can be answered with an error at the field. */
const largestForm = '400kb';

/** The application, migrated and ready to listen. Tests start it in the same way. */
export async function createForum(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    bodyParser: false,
    // Nest would print a stack beside the sentence in which main.ts explains a failed start; all else goes to our own log.
    logger: false,
    abortOnError: false,
  });
  app.set('trust proxy', config.trustProxy);
  app.set(httpsOnly, config.baseUrl.startsWith('https:'));
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(accessLog(app.get<Logger>(log)));
  app.use(app.get(OpenRequests).count);
  app.use(app.get(RequestFigures).count);
  app.use(securityHeaders(config.baseUrl));
  app.use('/assets', serveAssets());
  app.use(app.get(ScheduleServer).handle);
  app.use(localePrefix);
  app.use(plainAddress);
  app.use(sameOriginOnly);
  app.useBodyParser('urlencoded', { extended: false, limit: largestForm, parameterLimit: 200 });
  app.useBodyParser('json', { limit: largestForm });
  app.use(emptyForm);
  answerEarly(app.getHttpServer(), app.get(FeedServer).handle);
  app.enableShutdownHooks();
  try {
    await app.init();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
