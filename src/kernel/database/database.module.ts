import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/env.js';
import { DomainEvents } from '../events/domain-events.js';
import { type DataSources, openDataSources, type Schema } from './data-sources.js';
import { Database } from './database.js';

const dataSources = Symbol('data sources');

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  static with(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        DomainEvents,
        {
          provide: dataSources,
          inject: [Config],
          useFactory: (config: Config) => openDataSources(config.database, schema),
        },
        {
          provide: Database,
          inject: [dataSources, DomainEvents],
          useFactory: (sources: DataSources, events: DomainEvents) => new Database(sources, events),
        },
      ],
      exports: [Database, DomainEvents],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
