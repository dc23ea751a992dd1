import { Injectable } from '@nestjs/common';
import { edition } from '../../config/edition.js';
import { type Actor, can } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import type { RequestContext } from '../kernel/http/request-context.js';
import { dateFormat } from '../kernel/i18n/date-format.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { NavItem, PageFrame } from './layout.js';
import type { PageContent } from './page.js';
import { frameTexts } from './page-frame.texts.js';

type Section = NonNullable<PageContent['section']>;

interface Entry {
  path: string;
  key: Parameters<ReturnType<typeof frameTexts.in>>[0];
  permission?: string;
  /** Other addresses that belong to it. */
  also?: string[];
}

const publicEntries: Entry[] = [
  { path: '/programme', key: 'nav.programme', also: ['/sessions'] },
  { path: '/co-events', key: 'nav.co-events' },
  { path: '/speakers', key: 'nav.speakers' },
  { path: '/calendar', key: 'nav.calendar' },
  { path: '/register', key: 'nav.register' },
];

const ownEntries: Entry[] = [
  { path: '/my', key: 'nav.my-registration' },
  { path: '/my/programme', key: 'nav.my-programme' },
  { path: '/my/calendar', key: 'nav.my-calendar' },
  { path: '/my/privacy', key: 'nav.my-data' },
  { path: '/programme', key: 'nav.programme' },
];

const hostEntries: Entry[] = [
  { path: '/hosts', key: 'nav.my-co-events' },
  { path: '/hosts/co-events/new', key: 'nav.new-co-event' },
  { path: '/hosts/imports', key: 'nav.import' },
  { path: '/my/privacy', key: 'nav.my-data' },
  { path: '/co-events', key: 'nav.co-events' },
];

const delegationEntries: Entry[] = [
  { path: '/delegation', key: 'nav.my-delegation' },
  { path: '/my/privacy', key: 'nav.my-data' },
  { path: '/programme', key: 'nav.programme' },
];

const speakingEntries: Entry[] = [
  { path: '/my/speaking', key: 'nav.my-speaking' },
  { path: '/my/speaking/profile', key: 'nav.my-profile' },
  { path: '/my/privacy', key: 'nav.my-data' },
  { path: '/programme', key: 'nav.programme' },
];

const moderationEntries: Entry[] = [
  { path: '/moderation', key: 'nav.moderation' },
  { path: '/co-events', key: 'nav.co-events' },
];

/** What belongs together, under one word in the navigation. */
interface Group {
  key: Entry['key'];
  entries: Entry[];
}

const organizerGroups: Group[] = [
  {
    key: 'group.registration',
    entries: [
      {
        path: '/organizer/registrations',
        key: 'nav.registrations',
        permission: 'registrations.read',
        also: ['/organizer/bulk-decisions', '/organizer/quotas'],
      },
      {
        path: '/organizer/registration-invitations',
        key: 'nav.registration-invitations',
        permission: 'registrations.invite',
      },
      {
        path: '/organizer/delegations',
        key: 'nav.delegations',
        permission: 'delegations.read',
        also: ['/organizer/letters', '/organizer/focal-points'],
      },
      { path: '/organizer/participants', key: 'nav.participants', permission: 'participants.list' },
      {
        path: '/organizer/duplicates',
        key: 'nav.duplicates',
        permission: 'registrations.merge',
        also: ['/organizer/merges'],
      },
      { path: '/organizer/messages', key: 'nav.messages', permission: 'messages.send' },
      { path: '/organizer/statistics', key: 'nav.statistics', permission: 'statistics.read' },
    ],
  },
  {
    key: 'nav.programme',
    entries: [
      {
        path: '/organizer/sessions',
        key: 'nav.sessions',
        permission: 'sessions.edit',
        also: ['/organizer/tracks'],
      },
      { path: '/organizer/speakers', key: 'nav.speaker-profiles', permission: 'speakers.edit' },
      { path: '/organizer/balance', key: 'nav.balance', permission: 'speakers.edit' },
      { path: '/organizer/board', key: 'nav.board', permission: 'sessions.edit' },
      { path: '/organizer/rooms', key: 'nav.rooms', permission: 'rooms.edit', also: ['/organizer/venues'] },
      { path: '/organizer/interpreters', key: 'nav.interpreters', permission: 'interpreters.edit' },
      { path: '/organizer/conflicts', key: 'nav.conflicts', permission: 'sessions.edit' },
      { path: '/organizer/exchange', key: 'nav.exchange', permission: 'programme.exchange' },
      { path: '/organizer/release', key: 'nav.release', permission: 'schedule.release' },
    ],
  },
  {
    key: 'nav.co-events',
    entries: [
      { path: '/moderation', key: 'nav.moderation', permission: 'co-events.moderate' },
      { path: '/organizer/moderators', key: 'nav.moderators', permission: 'co-events.moderators' },
      {
        path: '/organizer/co-event-reports',
        key: 'nav.co-event-reports',
        permission: 'co-events.moderate-all',
      },
    ],
  },
  {
    key: 'group.mail',
    entries: [
      { path: '/organizer/outbox', key: 'nav.outbox', permission: 'mail.read' },
      { path: '/organizer/inbox', key: 'nav.inbox', permission: 'inbox.read' },
    ],
  },
  {
    key: 'group.records',
    entries: [
      { path: '/organizer/audit', key: 'nav.audit', permission: 'audit.read' },
      { path: '/organizer/personal-data', key: 'nav.personal-data', permission: 'personal-data.read' },
    ],
  },
];

const entriesOf: Record<Exclude<Section, 'organizer'>, Entry[]> = {
  public: publicEntries,
  'own-area': ownEntries,
  hosts: hostEntries,
  delegation: delegationEntries,
  speaking: speakingEntries,
  moderation: moderationEntries,
};

const areas = {
  participant: { key: 'account.my', path: '/my' },
  host: { key: 'account.host', path: '/hosts' },
  speaker: { key: 'account.speaker', path: '/my/speaking' },
  'focal-point': { key: 'account.delegation', path: '/delegation' },
  moderator: { key: 'account.moderator', path: '/moderation' },
  organizer: { key: 'account.organizer', path: '/organizer' },
} as const;

/** The frame around every page: names of the edition, navigation of the section, account and rehearsal banner. */
@Injectable()
export class PageFrames {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  around(content: PageContent, context: RequestContext): PageFrame {
    const { locale } = context;
    const t = frameTexts.in(locale);
    const section = content.section ?? 'public';
    const banner = this.banner(locale);
    const account = accountOf(context.actor, section, locale);
    const robots = content.robots ?? (section === 'public' ? undefined : 'noindex');
    return {
      locale,
      title: content.title,
      ...(content.description ? { description: content.description } : {}),
      path: context.path,
      siteName: edition.name[locale],
      nav: navigation(section, context),
      ...(account ? { account } : {}),
      ...(banner ? { banner: { text: banner } } : {}),
      footer: {
        lines: [t('footer.convened')],
        links: [
          { href: `/${locale}/privacy`, label: t('footer.privacy') },
          { href: `/${locale}/statistics`, label: t('nav.statistics') },
          { href: `/${locale}/delegation/link`, label: t('footer.focal-points') },
          { href: `/${locale}/organizer`, label: t('footer.organizers') },
        ],
      },
      alternates: section === 'public' && (content.status ?? 200) === 200,
      origin: this.config.baseUrl,
      ...(robots ? { robots } : {}),
      ...(content.canonical ? { canonical: content.canonical } : {}),
      section: section === 'organizer' || section === 'moderation' ? 'organizer' : 'public',
      ...(content.head ? { head: content.head } : {}),
    };
  }

  private banner(locale: Locale): string | undefined {
    if (!this.config.isRehearsal) return undefined;
    const format = dateFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: edition.zone,
    });
    return frameTexts.in(locale)('banner.rehearsal', { clock: format.format(this.clock.now()) });
  }
}

/** An organizer who moderates keeps her own navigation. */
function navigation(section: Section, context: RequestContext): NavItem[] {
  const isOfOrganizers = section === 'moderation' && context.actor.kind === 'organizer';
  if (section !== 'organizer' && !isOfOrganizers) return navItems(entriesOf[section], context);
  return organizerGroups.flatMap(({ key, entries }) => {
    const items = navItems(entries, context);
    const [first] = items;
    if (!first) return [];
    const isHere = items.some((item) => item.current);
    return [{ href: first.href, label: frameTexts.in(context.locale)(key), current: isHere, items }];
  });
}

const navItems = (entries: Entry[], { locale, path, actor }: RequestContext): NavItem[] =>
  entries
    .filter((entry) => !entry.permission || can(actor, entry.permission))
    .map((entry) => ({
      href: `/${locale}${entry.path}`,
      label: frameTexts.in(locale)(entry.key),
      current: isCurrent(entry, path, entries),
    }));

/** The entry whose address is the longest beginning of the page's. */
function isCurrent(entry: Entry, path: string, entries: Entry[]): boolean {
  const here = path.replace(/[?#].*$/, '');
  const isUnder = (start: string) => here === start || here.startsWith(`${start}/`);
  const fits = ({ path: own, also = [] }: Entry) => [own, ...also].some(isUnder);
  return fits(entry) && !entries.some((other) => other.path.length > entry.path.length && fits(other));
}

function accountOf(actor: Actor, section: Section, locale: Locale): PageFrame['account'] {
  const t = frameTexts.in(locale);
  if (actor.kind === 'anonymous')
    return section === 'public' ? { label: t('account.find'), href: `/${locale}/my/link` } : undefined;
  const area = areas[actor.kind];
  return {
    label: t(area.key),
    href: `/${locale}${area.path}`,
    signOutHref: `/${locale}/sign-out`,
  };
}
