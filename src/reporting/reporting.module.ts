import { Module } from '@nestjs/common';
import { ParticipantsQueries } from './participants/participants.queries.js';
import { ParticipantsController } from './participants/web/participants.controller.js';
import { KeptCounts } from './statistics/kept-counts.service.js';

@Module({
  controllers: [ParticipantsController],
  providers: [ParticipantsQueries, KeptCounts],
  exports: [KeptCounts],
})
export class ReportingModule {}
