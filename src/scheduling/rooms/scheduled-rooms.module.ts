import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { ForumModule } from '../../forum/forum.module.js';
import { SchedulingModule } from '../scheduling.module.js';
import { RoomMergesService } from './room-merges.service.js';
import { ScheduledRooms } from './scheduled-rooms.js';
import { RoomMergesController } from './web/room-merges.controller.js';

@Module({
  imports: [AuditModule, ForumModule, SchedulingModule],
  controllers: [RoomMergesController],
  providers: [ScheduledRooms, RoomMergesService],
})
export class ScheduledRoomsModule {}
