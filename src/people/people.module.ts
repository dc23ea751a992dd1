import { Module } from '@nestjs/common';
import { DelegationsQueries } from './delegations.queries.js';
import { MembersApiController } from './web/members-api.controller.js';

@Module({
  controllers: [MembersApiController],
  providers: [DelegationsQueries],
  exports: [DelegationsQueries],
})
export class PeopleModule {}
