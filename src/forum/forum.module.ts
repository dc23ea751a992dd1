import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RoomUses } from './room-uses.js';
import { RoomsQueries } from './rooms.queries.js';
import { RoomsService } from './rooms.service.js';
import { VenuesQueries } from './venues.queries.js';
import { VenuesService } from './venues.service.js';
import { DistancesController } from './web/distances.controller.js';
import { RoomTimesController } from './web/room-times.controller.js';
import { RoomsApiController } from './web/rooms-api.controller.js';
import { RoomsController } from './web/rooms.controller.js';
import { VenuesController } from './web/venues.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [
    RoomsApiController,
    RoomsController,
    RoomTimesController,
    DistancesController,
    VenuesController,
  ],
  providers: [RoomUses, RoomsQueries, RoomsService, VenuesQueries, VenuesService],
  exports: [RoomUses, RoomsQueries, RoomsService],
})
export class ForumModule {}
