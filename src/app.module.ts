import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth/auth.module.js';
import type { Config } from './kernel/config/env.js';
import { DatabaseModule } from './kernel/database/database.module.js';
import { KernelModule } from './kernel/kernel.module.js';
import { OperationsController } from './operations.controller.js';
import { schema } from './schema.js';
import { WebModule } from './web/web.module.js';

/** The features, lowest tier first. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [KernelModule.with(config), DatabaseModule.with(schema), WebModule, AuthModule],
      controllers: [OperationsController],
    };
  }
}
