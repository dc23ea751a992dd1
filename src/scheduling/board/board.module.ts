import { Module } from '@nestjs/common';
import { SessionsModule } from '../../sessions/sessions.module.js';
import { ConflictsModule } from '../conflicts/conflicts.module.js';
import { SchedulingModule } from '../scheduling.module.js';
import { BoardMovesService } from './board-moves.service.js';
import { BoardState } from './board-state.js';
import './board-shift.texts.js';
import './board.texts.js';
import { BoardController } from './web/board.controller.js';
import { BoardAnswers } from './web/board-answers.js';
import { BoardHistoryController } from './web/board-history.controller.js';
import { BoardReader } from './web/board-reader.js';
import { BoardShiftController } from './web/board-shift.controller.js';
import { BoardSessionController } from './web/board-session.controller.js';
import { BoardSessionView } from './web/board-session.view.js';
import { OvertakenTeller } from './web/overtaken-teller.js';

@Module({
  imports: [SessionsModule, SchedulingModule, ConflictsModule],
  controllers: [BoardSessionController, BoardShiftController, BoardHistoryController, BoardController],
  providers: [BoardMovesService, BoardState, BoardReader, BoardAnswers, OvertakenTeller, BoardSessionView],
})
export class BoardModule {}
