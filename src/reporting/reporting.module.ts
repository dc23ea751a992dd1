import { Module } from '@nestjs/common';
import { ParticipantsQueries } from './participants/participants.queries.js';
import { ParticipantsController } from './participants/web/participants.controller.js';
import { KeptCounts } from './statistics/kept-counts.service.js';
import { StatisticsQueries } from './statistics/statistics.queries.js';
import { StatisticsService } from './statistics/statistics.service.js';
import { PublicStatisticsController } from './statistics/web/public-statistics.controller.js';
import { StatisticsController } from './statistics/web/statistics.controller.js';

@Module({
  controllers: [ParticipantsController, PublicStatisticsController, StatisticsController],
  providers: [ParticipantsQueries, KeptCounts, StatisticsQueries, StatisticsService],
  exports: [KeptCounts],
})
export class ReportingModule {}
