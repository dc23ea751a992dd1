import '../co-event-checks.texts.js';
import { SimilarCoEvents } from '../similar-co-events.queries.js';
import '../submission/co-event-form.texts.js';
import { CoEventImages } from '../submission/co-event-images.js';
import { DraftsService } from '../submission/drafts.service.js';
import { FormStamp } from '../submission/form-stamp.js';
import { OrganizationNames } from '../submission/organization-names.queries.js';
import { SubmissionService } from '../submission/submission.service.js';
import { VisitorLimits } from '../submission/visitor-limits.js';
import { CoEventChores } from './co-event-chores.worker.js';
import { CoEventCounts } from './co-event-counts.js';
import { HostLinksService } from './host-links.service.js';
import { HostedCoEvents } from './hosted-co-events.queries.js';

/** What hosts need: to send co-events, and to look after them. */
export const hostingProviders = [
  CoEventChores,
  CoEventCounts,
  CoEventImages,
  DraftsService,
  FormStamp,
  HostLinksService,
  HostedCoEvents,
  OrganizationNames,
  SimilarCoEvents,
  SubmissionService,
  VisitorLimits,
];
