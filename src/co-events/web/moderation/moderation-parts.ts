import { ModerationController } from './moderation.controller.js';
import { ModerationDecisionsController } from './moderation-decisions.controller.js';
import { ModerationEditsController } from './moderation-edits.controller.js';
import { ModeratorsController } from './moderators.controller.js';

/** The pages of moderators, and of the organizers who invite them. */
export const moderationControllers = [
  ModerationController,
  ModerationDecisionsController,
  ModerationEditsController,
  ModeratorsController,
];
