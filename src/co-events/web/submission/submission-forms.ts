import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../../kernel/actor.js';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Tokens } from '../../../kernel/tokens.js';
import type { FormState } from '../../../web/form-errors.js';
import type { Page, PageContent } from '../../../web/page.js';
import type { CoEventContent } from '../../co-event-content.js';
import { CoEvent } from '../../co-event.entity.js';
import type { City } from '../../places/cities.js';
import type { CoEventDraft } from '../../submission/co-event-draft.entity.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import { typedTitle } from '../../submission/form-content.js';
import { draftClaim, type DraftOwner } from '../../submission/drafts.service.js';
import { FormStamp } from '../../submission/form-stamp.js';
import { CoEventImages } from '../../submission/co-event-images.js';
import { OrganizationNames } from '../../submission/organization-names.queries.js';
import { completed } from '../../submission/place-completion.js';
import { coEventFormPage, type CoEventFormProps } from './co-event-form.page.js';

/** Who fills in a form, and where it stands. */
export interface Whose {
  locale: Locale;
  section: NonNullable<PageContent['section']>;
  owner: DraftOwner;
  /** Of a host who is signed in. */
  account?: SignedIn;
  /** Where she comes out when all is sent. */
  sentTo: string;
}

interface Shown {
  state: FormState;
  cities?: readonly City[];
  notice?: unknown;
  status?: number;
}

const notices = {
  saved: ['success', 'draft-saved'],
  'place-filled': ['success', 'place-filled'],
  'place-unknown': ['warning', 'place-unknown'],
} as const;

const isNotice = (key: unknown): key is keyof typeof notices =>
  typeof key === 'string' && Object.hasOwn(notices, key);

/** Shows the forms of a draft. */
@Injectable()
export class SubmissionForms {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly images: CoEventImages,
    private readonly organizations: OrganizationNames,
    private readonly stamps: FormStamp,
    private readonly tokens: Tokens,
  ) {}

  imageOf(em: EntityManager, { locale }: Whose, { imageId }: CoEventContent) {
    return this.images.shown(em, locale, imageId);
  }

  finder(em: EntityManager) {
    return this.organizations.finder(em);
  }

  /** With language and, of a new host, its secret. */
  baseOf({ locale, account }: Whose, { id }: Pick<CoEventDraft, 'id'>): string {
    return account
      ? `/${locale}/hosts/drafts/${id}`
      : `/${locale}/co-events/drafts/${id}.${this.tokens.derive(draftClaim(id))}`;
  }

  /** Whoever has begun a draft may go on with it. */
  beginner(whose: Whose, { id }: Pick<CoEventDraft, 'id'>): Whose {
    return whose.account ? whose : { ...whose, owner: { token: this.tokens.derive(draftClaim(id)) } };
  }

  addressOf(whose: Whose, draft: CoEventDraft, which: 'whole' | number): string {
    const base = this.baseOf(whose, draft);
    return which === 'whole' ? base : `${base}/parts/${String(which + 1)}`;
  }

  /** A form that nobody has sent yet. `stamp` is kept when a form comes back. */
  async newPage(
    whose: Whose,
    action: string,
    shown: Shown,
    hidden: Record<string, string> = {},
  ): Promise<Page> {
    const t = coEventFormTexts.in(whose.locale);
    const typed = shown.state.typed['stamp'];
    const stamp =
      typeof typed === 'string' && shown.state.errors['stamp']?.code !== staleForm ? typed : undefined;
    return coEventFormPage({
      ...(await this.common(whose, shown)),
      title: t(whose.account ? 'new-own-title' : 'new-title'),
      lead: whose.account ? null : t('new-lead'),
      action,
      hidden: { ...hidden, ...(whose.account ? {} : { stamp: stamp ?? this.stamps.issue() }) },
      asksContact: !whose.account,
    });
  }

  /** The form of a draft, or of one of its parts. */
  async page(whose: Whose, draft: CoEventDraft, which: 'whole' | number, shown: Shown): Promise<Page> {
    const t = coEventFormTexts.in(whose.locale);
    const action = this.addressOf(whose, draft, which);
    const common = { ...(await this.common(whose, shown)), action, hidden: {} };
    const series = await this.seriesOf(whose, draft, which);
    if (series !== undefined) {
      return coEventFormPage({ ...common, title: t('part-title'), lead: t('part-lead', { title: series }) });
    }
    return coEventFormPage({
      ...common,
      title: t(whose.account ? 'new-own-title' : 'new-title'),
      lead: null,
      asksContact: !whose.account,
      draftAddress: whose.account ? undefined : `${this.config.baseUrl}${action}`,
    });
  }

  /** The title of that of which it becomes a part. */
  private async seriesOf(
    { locale }: Whose,
    { typed, parentId }: CoEventDraft,
    which: 'whole' | number,
  ): Promise<string | undefined> {
    if (which !== 'whole') return typedTitle(typed, locale);
    if (!parentId) return undefined;
    const parent = await this.database.read((em) => em.findOneBy(CoEvent, { id: parentId }));
    return parent ? wordingOf(parent.title, locale).text : undefined;
  }

  private async common({ locale, section }: Whose, shown: Shown) {
    const t = coEventFormTexts.in(locale);
    const [tone, key] = isNotice(shown.notice) ? notices[shown.notice] : [];
    return {
      locale,
      section,
      state: shown.state,
      cities: shown.cities ?? completed(shown.state.typed).cities,
      ...(await this.database.read(async (em) => ({
        organizations: await this.organizations.all(em),
        image: await this.images.shown(em, locale, shown.state.typed['imageId']),
      }))),
      submit: { label: t('preview'), step: 'preview' },
      canSave: true,
      notice: tone && { tone, title: t(key) },
      ...(shown.status ? { status: shown.status } : {}),
    } satisfies Partial<CoEventFormProps>;
  }
}

const staleForm = 'co-event-form.stale-form';
