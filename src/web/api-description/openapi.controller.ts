import { Controller, Get } from '@nestjs/common';
import { edition } from '../../../config/edition.js';
import { Config } from '../../kernel/config/env.js';
import { Public } from '../../kernel/http/permissions.js';
import { apiPaths } from './api-paths.js';
import { schemas } from './api-schemas.js';

/** Describes the public interface for programs; kept by hand and held to what is answered by its test. */
@Controller('api/v1/openapi.json')
export class OpenApiController {
  constructor(private readonly config: Config) {}

  @Public()
  @Get()
  show() {
    return {
      openapi: '3.1.0',
      info: {
        title: `${edition.name.en}: public data`,
        version: '1',
        description:
          'Public data of the forum, without a key. Times are ISO 8601 with the offset of the zone beside them. Calendars are under /calendar, schedule files at /schedule.xml and /schedule.json.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: this.config.baseUrl }],
      paths: apiPaths,
      components: { schemas },
    };
  }
}
