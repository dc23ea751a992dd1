import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { FilesModule } from '../files/files.module.js';
import { AbsencesService } from './absences.service.js';
import { SpeakerPhotos } from './speaker-photos.js';
import { SpeakersQueries } from './speakers.queries.js';
import { SpeakersService } from './speakers.service.js';
import './speakers.texts.js';
import { SpeakersApiController } from './web/speakers-api.controller.js';

@Module({
  imports: [AuditModule, AuthModule, FilesModule],
  controllers: [SpeakersApiController],
  providers: [AbsencesService, SpeakerPhotos, SpeakersQueries, SpeakersService],
  exports: [AbsencesService, SpeakerPhotos, SpeakersQueries, SpeakersService],
})
export class SpeakersModule {}
