import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../../../kernel/database/database.js';
import type { Typed } from '../../../kernel/http/form.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import type { CoEventContent } from '../../co-event-content.js';
import type { CoEvent } from '../../co-event.entity.js';
import { isPublic } from '../../co-event.states.js';
import type { HostedRecord } from '../../hosting/hosted-co-events.queries.js';
import type { City } from '../../places/cities.js';
import { mostDays, mostOrganizations } from '../../submission/co-event.forms.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import { typedFrom } from '../../submission/form-content.js';
import { CoEventImages, type Posted, type ShownImage } from '../../submission/co-event-images.js';
import { OrganizationNames } from '../../submission/organization-names.queries.js';
import { completed } from '../../submission/place-completion.js';
import { readCoEvent, type ReadCoEvent } from '../../submission/read-co-event.js';
import { coEventFormPage } from './co-event-form.page.js';
import { isRowStep, withMoreRows } from './form-rows.js';

interface Again {
  cities?: readonly City[];
  /** Why it was not saved although nothing is wrong with it. */
  problem?: string;
}

/** Forms that change what was sent before; the answer to a button that only adds rows is the form again. */
@Injectable()
export class EditForms {
  constructor(
    private readonly database: Database,
    private readonly images: CoEventImages,
    private readonly organizations: OrganizationNames,
  ) {}

  receive(request: Request, imageId: string | null): Promise<Posted> {
    return this.images.receive(request, imageId);
  }

  imageOf(locale: Locale, { imageId }: CoEventContent): Promise<ShownImage | undefined> {
    return this.database.read((em) => this.images.shown(em, locale, imageId));
  }

  async read(locale: Locale, typed: Typed, step: unknown): Promise<ReadCoEvent> {
    if (isRowStep(step)) {
      const most = step === 'more-days' ? mostDays : mostOrganizations;
      return { typed: withMoreRows(typed, step, most), errors: {}, cities: [] };
    }
    if (step === 'place') return { ...completed(typed), errors: {} };
    const find = await this.database.read((em) => this.organizations.finder(em));
    return readCoEvent(typed, locale, find);
  }

  async forHost(locale: Locale, record: HostedRecord, state: FormState, again: Again = {}): Promise<Page> {
    const t = coEventFormTexts.in(locale);
    const { coEvent, question } = record;
    return this.form(locale, coEvent, state, again, {
      section: 'hosts',
      lead: t(isPublic(coEvent.state) ? 'edit-public' : 'edit-unpublished'),
      action: `/${locale}/hosts/co-events/${coEvent.id}`,
      question,
      label: t('save'),
    });
  }

  async forModerator(
    locale: Locale,
    coEvent: CoEvent,
    given: CoEventContent | FormState,
    again: Again = {},
  ): Promise<Page> {
    const t = coEventFormTexts.in(locale);
    const state = 'typed' in given ? given : { typed: typedFrom(given), errors: {} };
    return this.form(locale, coEvent, state, again, {
      section: 'moderation',
      lead: t('edit-moderator'),
      action: `/${locale}/moderation/co-events/${coEvent.id}`,
      question: null,
      label: t('save-moderator'),
    });
  }

  private async form(
    locale: Locale,
    coEvent: CoEvent,
    state: FormState,
    { cities, problem }: Again,
    {
      label,
      ...where
    }: {
      section: 'hosts' | 'moderation';
      lead: string;
      action: string;
      question: string | null;
      label: string;
    },
  ): Promise<Page> {
    const typed = state.typed['revision'];
    // What she has seen: a form that comes back after somebody else's change must not overwrite that unseen.
    const revision = typeof typed === 'string' ? typed : String(coEvent.revision);
    return coEventFormPage({
      locale,
      title: coEventFormTexts.in(locale)('edit-title'),
      ...where,
      state,
      cities: cities ?? completed(state.typed).cities,
      ...(await this.database.read(async (em) => ({
        organizations: await this.organizations.all(em),
        image: await this.images.shown(em, locale, state.typed['imageId']),
      }))),
      hidden: { revision },
      submit: { label, step: 'send' },
      ...(problem ? { notice: { tone: 'warning', title: problem }, status: 409 } : {}),
    });
  }
}

/** A form that was refused because of somebody else's change counts as seen again from then on. */
export function unseen({ typed, errors }: FormState): FormState {
  const { revision: _revision, ...rest } = typed;
  return { typed: rest, errors };
}
