import { Module } from '@nestjs/common';
import { SaidQueries } from './said.queries.js';

@Module({ providers: [SaidQueries], exports: [SaidQueries] })
export class ExchangeModule {}
