import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notAgreed, type NoticeVersion } from '../../config/privacy-notice.js';
import type { PublicationLevel } from '../../config/publication.js';
import { Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Registration } from '../registration/registration.entity.js';
import { Consent, type ConsentKind } from './consent.entity.js';

/** What a participant agrees to. What is in force stands in her registration; here is its history. */
@Injectable()
export class ConsentsService {
  constructor(private readonly clock: Clock) {}

  /** Who registers herself agrees to the notice of that day, and chooses who may see her. */
  async noteSubmission(em: EntityManager, registration: Registration): Promise<void> {
    const { accountId, locale, consentVersion, publication } = registration;
    if (consentVersion === notAgreed) return;
    await this.add(
      em,
      { accountId, kind: 'notice', value: consentVersion, locale },
      { accountId, kind: 'publication', value: publication, locale },
    );
  }

  async choosePublication(
    em: EntityManager,
    accountId: string,
    publication: PublicationLevel,
    locale: Locale,
  ): Promise<void> {
    const { affected } = await em.update(Registration, { accountId }, { publication });
    if (affected !== 1) throw new NotFound();
    await this.add(em, { accountId, kind: 'publication', value: publication, locale });
  }

  async agreeToNotice(
    em: EntityManager,
    accountId: string,
    version: NoticeVersion,
    locale: Locale,
  ): Promise<void> {
    const consented = { consentVersion: version, consentedAt: this.clock.now() };
    const { affected } = await em.update(Registration, { accountId }, consented);
    if (affected !== 1) throw new NotFound();
    await this.add(em, { accountId, kind: 'notice', value: version, locale });
  }

  private async add(
    em: EntityManager,
    ...consents: { accountId: string; kind: ConsentKind; value: string; locale: Locale }[]
  ): Promise<void> {
    const givenAt = this.clock.now();
    await em.insert(
      Consent,
      consents.map((consent) => ({ id: newId(), ...consent, givenAt })),
    );
  }
}
