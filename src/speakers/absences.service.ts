import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Invalid, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { instantAt } from '../kernel/zoned-time.js';
import type { AbsenceForm } from './profile.forms.js';
import { SpeakerAbsence } from './speaker-absence.entity.js';

const most = 20;

/** When a speaker cannot be planned. */
@Injectable()
export class AbsencesService {
  of(em: EntityManager, speakerId: string): Promise<SpeakerAbsence[]> {
    return em.find(SpeakerAbsence, { where: { speakerId }, order: { startsAt: 'ASC' } });
  }

  async add(em: EntityManager, speakerId: string, form: AbsenceForm): Promise<void> {
    const startsAt = instantAt(form.startsAt, edition.zone);
    const endsAt = instantAt(form.endsAt, edition.zone);
    if (endsAt <= startsAt) throw new Invalid({ endsAt: { code: 'speakers.absence-end' } });
    if ((await em.countBy(SpeakerAbsence, { speakerId })) >= most) {
      throw new Invalid({ startsAt: { code: 'speakers.too-many-absences', values: { most } } });
    }
    await em.insert(SpeakerAbsence, { id: newId(), speakerId, startsAt, endsAt, note: form.note ?? null });
  }

  async remove(em: EntityManager, speakerId: string, id: string): Promise<void> {
    const { affected } = await em.delete(SpeakerAbsence, { id, speakerId });
    if (affected !== 1) throw new NotFound();
  }
}
