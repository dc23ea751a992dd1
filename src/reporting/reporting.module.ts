import { Module } from '@nestjs/common';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { BalanceQueries } from './balance/balance.queries.js';
import { BalanceController } from './balance/web/balance.controller.js';
import { ParticipantsQueries } from './participants/participants.queries.js';
import { ParticipantsController } from './participants/web/participants.controller.js';
import { KeptCounts } from './statistics/kept-counts.service.js';
import { StatisticsQueries } from './statistics/statistics.queries.js';
import { StatisticsService } from './statistics/statistics.service.js';
import { PublicStatisticsController } from './statistics/web/public-statistics.controller.js';
import { StatisticsController } from './statistics/web/statistics.controller.js';

@Module({
  imports: [SchedulingModule],
  controllers: [BalanceController, ParticipantsController, PublicStatisticsController, StatisticsController],
  providers: [BalanceQueries, ParticipantsQueries, KeptCounts, StatisticsQueries, StatisticsService],
  exports: [KeptCounts],
})
export class ReportingModule {}
