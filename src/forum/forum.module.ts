import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RoomsQueries } from './rooms.queries.js';
import { RoomsService } from './rooms.service.js';
import { RoomTimesController } from './web/room-times.controller.js';
import { RoomsApiController } from './web/rooms-api.controller.js';
import { RoomsController } from './web/rooms.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [RoomsApiController, RoomsController, RoomTimesController],
  providers: [RoomsQueries, RoomsService],
})
export class ForumModule {}
