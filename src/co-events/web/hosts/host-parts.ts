import { DraftSteps } from '../submission/draft-steps.js';
import { EditForms } from '../submission/edit-forms.js';
import { HostDraftsController } from '../submission/host-drafts.controller.js';
import { PlacesController } from '../submission/places.controller.js';
import { SubmissionDesk } from '../submission/submission-desk.js';
import { SubmissionForms } from '../submission/submission-forms.js';
import { VisitorDraftsController } from '../submission/visitor-drafts.controller.js';
import { CoEventEmbedController } from './co-event-embed.controller.js';
import { HostHomeController } from './host-home.controller.js';
import { HostLinksController } from './host-links.controller.js';
import { HostedCoEventsController } from './hosted-co-events.controller.js';
import { HostedStatesController } from './hosted-states.controller.js';

/** The pages of hosts, from the first form on; `new` stands before the address of one co-event. */
export const hostControllers = [
  PlacesController,
  VisitorDraftsController,
  HostDraftsController,
  HostHomeController,
  HostLinksController,
  HostedCoEventsController,
  HostedStatesController,
  CoEventEmbedController,
];

/** What these controllers share. */
export const hostPages = [DraftSteps, EditForms, SubmissionDesk, SubmissionForms];
