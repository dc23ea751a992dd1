import { sdgTargets } from '../../../config/sdg-targets.js';
import { sessionAccesses, sessionKinds } from '../../../config/session-kinds.js';
import { locales } from '../../kernel/i18n/locale.js';
import { pageOf, type Schema } from './api-schemas.js';

interface Parameter {
  name: string;
  in: 'query';
  description: string;
  schema: Schema;
}

export interface Operation {
  summary: string;
  description?: string;
  parameters: readonly Parameter[];
  responses: Readonly<Record<string, object>>;
}

const parameter = (name: string, description: string, schema: Schema = { type: 'string' }): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
});

const json = (description: string, schema: Schema): object => ({
  description,
  content: { 'application/json': { schema } },
});

const refusal = (description: string): object => json(description, { $ref: '#/components/schemas/Refusal' });

interface ListOptions {
  description?: string;
  parameters?: readonly Parameter[];
  /** When it answers with 422. */
  refusals?: string;
}

const list = (item: string, summary: string, options: ListOptions = {}): Operation => ({
  summary,
  ...(options.description === undefined ? {} : { description: options.description }),
  parameters: options.parameters ?? [],
  responses: {
    200: json('The list.', pageOf(item)),
    ...(options.refusals === undefined ? {} : { 422: refusal(options.refusals) }),
  },
});

const choices = (values: readonly string[]): Schema => ({ type: 'string', enum: values });

const sessionFilters = [
  parameter(
    'q',
    'Words, each of which stands somewhere in what is told of the session; without case and accents.',
  ),
  parameter('day', 'A local date at the venue, also one of several days.', {
    type: 'string',
    format: 'date',
  }),
  parameter('track', 'Id of a track.'),
  parameter('room', 'Id of a room; the whole of a hall and its parts are found by each other.'),
  parameter('organizer', 'Id of an organization that organizes the session or is a partner.'),
  parameter('target', 'A target of Sustainable Development Goal 11.', choices(sdgTargets)),
  parameter('language', 'A language that is spoken or interpreted.', choices(locales)),
  parameter('kind', 'Kind of session.', choices(sessionKinds)),
  parameter('access', 'Who may come.', choices(sessionAccesses)),
];

const coEventFilters = [
  parameter('q', 'Words in titles, texts, places and names of organizations.'),
  parameter('country', 'Two letters of ISO 3166-1.'),
  parameter('region', 'A region of config/regions.ts.'),
  parameter('from', 'First local date.', { type: 'string', format: 'date' }),
  parameter('to', 'Last local date.', { type: 'string', format: 'date' }),
  parameter('kind', 'Kind of co-event.'),
  parameter('mode', 'In person, online or both.'),
  parameter('language', 'Language tag.'),
  parameter('now', 'Only what is going on at this moment.', choices(['yes'])),
  parameter('near', 'Name or id of a city, around which is looked.'),
  parameter('within', 'Kilometres around that city.', choices(['25', '50', '100', '250', '500'])),
  parameter('limit', 'At most 500; 100 where nothing is asked.', { type: 'integer' }),
  parameter('offset', 'How many to leave out.', { type: 'integer' }),
];

/** Every public address of the interface for programs. What organizers’ own tools use is not part of it. */
export const apiPaths: Readonly<Record<string, { get: Operation }>> = {
  '/api/v1/openapi.json': {
    get: {
      summary: 'This description.',
      parameters: [],
      responses: { 200: json('An OpenAPI document.', { type: 'object' }) },
    },
  },
  '/api/v1/members': { get: list('Member', 'Members and associate members of ESCAP, by name.') },
  '/api/v1/tracks': { get: list('Track', 'Tracks of the programme, in their order.') },
  '/api/v1/rooms': { get: list('Room', 'Rooms, in their order.') },
  '/api/v1/sessions': {
    get: list('Session', 'Sessions of the released programme, by time; with words, the best first.', {
      description: 'Cancelled sessions stay, with their status. A session fits all filters that are given.',
      parameters: sessionFilters,
      refusals: 'A filter or a value of it is not known.',
    }),
  },
  '/api/v1/speakers': { get: list('Speaker', 'Speakers who have agreed to be shown.') },
  '/api/v1/co-events': {
    get: list('CoEvent', 'Public co-events around the world, by time; also those that are over.', {
      description: 'What a filter does not know filters nothing.',
      parameters: coEventFilters,
    }),
  },
};
