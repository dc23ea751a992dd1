import { Module } from '@nestjs/common';
import { MembersApiController } from './web/members-api.controller.js';

@Module({ controllers: [MembersApiController] })
export class PeopleModule {}
