import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SpeakersModule } from '../speakers/speakers.module.js';
import { ConflictsModule } from './conflicts/conflicts.module.js';
import { KnownEnds } from './known-ends.js';
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
import { TrackNews } from './track-news.js';
import { CancellationsController } from './web/cancellations.controller.js';
import { FavouritesController } from './web/favourites.controller.js';
import { HomeController } from './web/home.controller.js';
import { OrganizerSessionsController } from './web/organizer-sessions.controller.js';
import { OwnProgrammeController } from './web/own-programme.controller.js';
import { NowController } from './web/programme/now.controller.js';
import { ProgrammeGridController } from './web/programme/programme-grid.controller.js';
import { ProgrammePartsController } from './web/programme/programme-parts.controller.js';
import { ProgrammeSearchController } from './web/programme/programme-search.controller.js';
import { ProgrammeController } from './web/programme.controller.js';
import { ProgrammeVisits } from './web/programme-visits.js';
import { SessionEditController } from './web/session-edit.controller.js';
import { SessionEditView } from './web/session-edit-view.js';
import { SessionView } from './web/session-view.js';
import { SessionExtrasQueries } from './web/session-extras.queries.js';
import { SessionsApiController } from './web/sessions-api.controller.js';
import { SessionsController } from './web/sessions.controller.js';
import { SpeakersController } from './web/speakers.controller.js';
import { SignUpQueries } from './web/sign-up.queries.js';
import { WaitingListController } from './web/waiting-list.controller.js';

@Module({
  imports: [ConflictsModule, FilesModule, ReleasesModule, SessionsModule, SpeakersModule],
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
    FavouritesController,
    OrganizerSessionsController,
    SessionEditController,
    CancellationsController,
    WaitingListController,
    SessionsApiController,
  ],
  providers: [
    KnownEnds,
    ProgrammeQueries,
    ProgrammeMemory,
    ProgrammeFinder,
    ProgrammeVisits,
    SlotsQueries,
    SlotsService,
    SessionEditingService,
    SessionView,
    SessionExtrasQueries,
    SignUpQueries,
    SessionEditView,
    RoomNews,
    TrackNews,
  ],
  exports: [ProgrammeQueries, ReleasesModule, SessionEditingService, SlotsQueries, SlotsService],
})
export class SchedulingModule {}
