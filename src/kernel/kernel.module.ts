import { type DynamicModule, Global, Module } from '@nestjs/common';
import './kernel.texts.js';
import { BackgroundTasks } from './background-tasks.js';
import { Clock, RealClock, RehearsalClock } from './clock.js';
import { Config } from './config/env.js';
import { Draining } from './http/draining.js';
import { OpenRequests } from './http/open-requests.js';
import { RequestFigures } from './http/request-figures.js';
import { createLog, log } from './log.js';
import { Metrics } from './metrics.js';
import { Tokens } from './tokens.js';

/** What everybody may ask for: configuration, clock, log, figures and the maker of link tokens. */
@Global()
@Module({})
export class KernelModule {
  static with(config: Config): DynamicModule {
    const clock = config.rehearsalClock ? new RehearsalClock(config.rehearsalClock) : new RealClock();
    return {
      module: KernelModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Tokens, useValue: new Tokens(config.secret) },
        BackgroundTasks,
        Draining,
        Metrics,
        OpenRequests,
        RequestFigures,
        { provide: log, useValue: createLog(config) },
      ],
      exports: [BackgroundTasks, Config, Clock, Draining, Tokens, Metrics, OpenRequests, log],
    };
  }
}
