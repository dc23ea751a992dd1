import { Module } from '@nestjs/common';
import { SpeakersQueries } from './speakers.queries.js';
import { SpeakersApiController } from './web/speakers-api.controller.js';

@Module({ controllers: [SpeakersApiController], providers: [SpeakersQueries], exports: [SpeakersQueries] })
export class SpeakersModule {}
