import { edition } from '../../config/edition.js';
import { attendanceModeTexts } from '../../config/session-kinds.texts.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { TokenClaim } from '../kernel/tokens.js';
import type { MailBlock, MailContent, MailLink } from '../mail/mail-content.js';
import { type AnswerPath, answerLink } from './answer-address.js';
import { personalPath } from './feed-address.js';
import type { Fact, Obstacle, Step, StoredContent } from './invitation.rules.js';
import { invitationTexts } from './invitation.texts.js';
import type { Invitee } from './invitees.queries.js';
import { ownTime } from './own-time.js';
import { webcalOf } from './subscription-links.js';

/** Where the links of a mail lead. */
export interface MailTargets {
  baseUrl: string;
  /** Undefined in mails to a mailbox that may be somebody else's. */
  ownArea?: TokenClaim | undefined;
  /** Where the invitation is answered; undefined when it has ended. */
  answer?: AnswerPath | undefined;
  /** Undefined for whoever has no feed any more. */
  personalFeed?: TokenClaim | undefined;
}

type MailFact = Extract<MailBlock, { kind: 'facts' }>['facts'][number];
type MailedFact = Fact | { key: 'own-time'; value: string };

export interface Telling {
  step: Step;
  invitee: Invitee;
  content: StoredContent;
  /** What the last mail said. */
  before: StoredContent | undefined;
  /** Why it is cancelled. */
  obstacle?: Obstacle | undefined;
  /** The organizer's words. */
  reason?: string | null | undefined;
  targets: MailTargets;
}

/** The confirmation of a registration, which carries the invitation to the forum; later, its change or end. */
export function forumMail(telling: Telling): MailContent {
  const { step, invitee } = telling;
  const isConfirmation = step === 'invite' || step === 'reinvite' || step === 'readdress';
  const kind = isConfirmation ? 'confirmed' : step === 'cancel' ? 'forum-cancelled' : 'forum-changed';
  const t = invitationTexts.in(invitee.locale);
  const values = {
    reference: invitee.reference,
    forum: edition.name[invitee.locale],
    title: edition.name[invitee.locale],
  };
  return {
    subject: t(`${kind}.subject`, values),
    title: t(`${kind}.title`),
    blocks: [
      { kind: 'paragraph', text: t('greeting', { name: invitee.name }) },
      { kind: 'paragraph', text: t(`${kind}.text`, values) },
      { kind: 'facts', facts: [...personalFacts(invitee), ...factsOf(telling)] },
      ...mapLink(telling),
      ...answerLinks(telling),
      ...(isConfirmation ? [pageButton(telling, 'link.programme', '/programme')] : []),
      ...(isConfirmation ? feedBlocks(telling) : []),
      ...areaLink(telling),
    ],
  };
}

/** An invitation to a session, its change or its end. */
export function sessionMail(telling: Telling, sessionId: string): MailContent {
  const { step, invitee, content, obstacle } = telling;
  const t = invitationTexts.in(invitee.locale);
  const kind = obstacle === 'cancelled' ? 'session-cancelled' : step;
  const said = (key: Fact['key']) => content.facts.find((fact) => fact.key === key)?.value ?? '';
  return {
    subject: t(`${kind}.subject`, { title: said('title'), day: said('day') }),
    title: t(`${kind}.title`),
    blocks: [
      { kind: 'paragraph', text: t('greeting', { name: invitee.name }) },
      {
        kind: 'paragraph',
        text: step === 'cancel' ? t(`cancel.${obstacle ?? 'not-chosen'}`) : t(`${step}.text`),
      },
      { kind: 'facts', facts: factsOf(telling) },
      ...mapLink(telling),
      ...answerLinks(telling),
      pageButton(telling, 'link.session', `/sessions/${sessionId}`),
      ...deliveryLink(telling),
      ...areaLink(telling),
    ],
  };
}

function personalFacts({ locale, reference, mode }: Invitee): { label: string; value: string }[] {
  const t = invitationTexts.in(locale);
  return [
    { label: t('fact.reference'), value: reference },
    { label: t('fact.mode'), value: attendanceModeTexts.in(locale)(mode) },
  ];
}

/** Each fact, and what it was where the reader knows another. */
function factsOf({ invitee, content, before, reason }: Telling): MailFact[] {
  const { locale, zone } = invitee;
  const t = invitationTexts.in(locale);
  const former = before ? spokenFacts(before, zone, locale) : [];
  const lines = spokenFacts(content, zone, locale).map(({ key, value }) => {
    const was = former.find((fact) => fact.key === key)?.value;
    return { label: t(`fact.${key}`), value, ...(was !== undefined && was !== value ? { was } : {}) };
  });
  return reason ? [...lines, { label: t('fact.reason'), value: reason }] : lines;
}

/** Her own clock stands after the venue's. It is not part of what was told: to choose another zone is no news of a session. */
function spokenFacts(content: StoredContent, zone: string | null, locale: Locale): MailedFact[] {
  const own = ownTime(content, zone, locale);
  if (!own) return content.facts;
  return content.facts.flatMap((fact): MailedFact[] =>
    fact.key === 'time' || fact.key === 'ends' ? [fact, { key: 'own-time', value: own }] : [fact],
  );
}

type LinkKey = 'link.programme' | 'link.session';

const pageButton = ({ invitee: { locale }, targets }: Telling, key: LinkKey, path: string): MailBlock => ({
  kind: 'button',
  label: invitationTexts.in(locale)(key),
  link: `${targets.baseUrl}/${locale}${path}`,
});

/** For mail programs that show no buttons of their own. */
function answerLinks({ step, invitee: { locale }, targets: { answer, baseUrl } }: Telling): MailBlock[] {
  if (!answer || step === 'reword') return [];
  const t = invitationTexts.in(locale);
  return (['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const).map((choice) => ({
    kind: 'link',
    label: t(`answer.${choice}`),
    link: answerLink({ baseUrl, locale, path: answer, choice }),
  }));
}

function areaLink({ invitee: { locale }, targets }: Telling): MailBlock[] {
  if (!targets.ownArea) return [];
  const link = { before: `${targets.baseUrl}/${locale}/my/enter/`, claim: targets.ownArea };
  return [{ kind: 'link', label: invitationTexts.in(locale)('link.area'), link }];
}

function feedBlocks(telling: Telling): MailBlock[] {
  const { invitee, targets } = telling;
  if (!targets.personalFeed) return [];
  const t = invitationTexts.in(invitee.locale);
  const webcal = webcalOf(targets.baseUrl);
  return [
    { kind: 'paragraph', text: t('feed.text') },
    {
      kind: 'link',
      label: t('feed.subscribe'),
      link: personalLink(webcal, targets.personalFeed, invitee),
    },
    ...feedLink(telling, 'feed.address'),
  ];
}

function personalLink(base: string, claim: TokenClaim, { locale }: Invitee): MailLink {
  const { before, after } = personalPath(locale);
  return { before: `${base}${before}`, claim, after };
}

function feedLink({ invitee, targets }: Telling, label: 'feed.address'): MailBlock[] {
  if (!targets.personalFeed) return [];
  const link = personalLink(targets.baseUrl, targets.personalFeed, invitee);
  return [{ kind: 'link', label: invitationTexts.in(invitee.locale)(label), link }];
}

/** To where she may choose the feed instead: whoever has both has every session twice. */
function deliveryLink({ invitee: { locale }, targets }: Telling): MailBlock[] {
  if (!targets.ownArea) return [];
  const link = {
    before: `${targets.baseUrl}/${locale}/my/enter/`,
    claim: targets.ownArea,
    after: '?to=calendar',
  };
  return [{ kind: 'link', label: invitationTexts.in(locale)('link.delivery'), link }];
}

function mapLink({ step, invitee: { locale }, content: { map } }: Telling): MailBlock[] {
  if (!map || step === 'cancel') return [];
  return [{ kind: 'link', label: invitationTexts.in(locale)('link.map'), link: map }];
}
