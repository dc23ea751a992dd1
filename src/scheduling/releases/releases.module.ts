import { Module } from '@nestjs/common';
import { SessionsModule } from '../../sessions/sessions.module.js';
import { ConflictsModule } from '../conflicts/conflicts.module.js';
import { ReleaseAudiences } from './release-audiences.js';
import { ReleaseView } from './release-view.js';
import { ReleasedProgramme } from './released-programme.js';
import { ReleasesService } from './releases.service.js';
import { RollbacksService } from './rollbacks.service.js';
import { SpeakerAnswers } from './speaker-answers.js';
import { ReleaseController } from './web/release.controller.js';
import { VersionsController } from './web/versions.controller.js';

/** What the public sees of the programme, and how it comes to see more. */
@Module({
  imports: [ConflictsModule, SessionsModule],
  controllers: [ReleaseController, VersionsController],
  providers: [
    ReleaseAudiences,
    ReleaseView,
    ReleasedProgramme,
    ReleasesService,
    RollbacksService,
    SpeakerAnswers,
  ],
  exports: [ReleaseAudiences, ReleasedProgramme, ReleasesService, SpeakerAnswers],
})
export class ReleasesModule {}
