import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SpeakersModule } from '../speakers/speakers.module.js';
import { ConflictsModule } from './conflicts/conflicts.module.js';
import { ProgrammeFinder } from './programme/programme-finder.js';
import { ProgrammeMemory } from './programme/programme-memory.js';
import { ProgrammeQueries } from './programme.queries.js';
import { ReleasesModule } from './releases/releases.module.js';
import { ChangeLogController } from './releases/web/change-log.controller.js';
import { RoomNews } from './room-news.js';
import './scheduling.texts.js';
import { SessionEditingService } from './session-editing.service.js';
import { SlotsQueries } from './slots.queries.js';
import { SlotsService } from './slots.service.js';
import { CancellationsController } from './web/cancellations.controller.js';
import { HomeController } from './web/home.controller.js';
import { OrganizerSessionsController } from './web/organizer-sessions.controller.js';
import { OwnProgrammeController } from './web/own-programme.controller.js';
import { NowController } from './web/programme/now.controller.js';
import { ProgrammeGridController } from './web/programme/programme-grid.controller.js';
import { ProgrammePartsController } from './web/programme/programme-parts.controller.js';
import { ProgrammeSearchController } from './web/programme/programme-search.controller.js';
import { ProgrammeController } from './web/programme.controller.js';
import { SessionEditController } from './web/session-edit.controller.js';
import { SessionEditView } from './web/session-edit-view.js';
import { SessionView } from './web/session-view.js';
import { SessionsApiController } from './web/sessions-api.controller.js';
import { SessionsController } from './web/sessions.controller.js';
import { SpeakersController } from './web/speakers.controller.js';
import { WaitingListController } from './web/waiting-list.controller.js';

@Module({
  imports: [ConflictsModule, ReleasesModule, SessionsModule, SpeakersModule],
  controllers: [
    HomeController,
    ChangeLogController,
    NowController,
    ProgrammeSearchController,
    ProgrammeGridController,
    ProgrammePartsController,
    ProgrammeController,
    SessionsController,
    SpeakersController,
    OwnProgrammeController,
    OrganizerSessionsController,
    SessionEditController,
    CancellationsController,
    WaitingListController,
    SessionsApiController,
  ],
  providers: [
    ProgrammeQueries,
    ProgrammeMemory,
    ProgrammeFinder,
    SlotsQueries,
    SlotsService,
    SessionEditingService,
    SessionView,
    SessionEditView,
    RoomNews,
  ],
  exports: [ProgrammeQueries, ReleasesModule, SessionEditingService, SlotsQueries, SlotsService],
})
export class SchedulingModule {}
