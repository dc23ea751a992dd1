import { Module } from '@nestjs/common';
import { KeptCounts } from './statistics/kept-counts.service.js';

@Module({ providers: [KeptCounts], exports: [KeptCounts] })
export class ReportingModule {}
