import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SpeakersModule } from '../speakers/speakers.module.js';
import { ProgrammeQueries } from './programme.queries.js';

@Module({
  imports: [SessionsModule, SpeakersModule],
  providers: [ProgrammeQueries],
  exports: [ProgrammeQueries],
})
export class SchedulingModule {}
