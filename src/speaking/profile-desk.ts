import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredFile } from '../files/stored-file.entity.js';
import type { UploadResult } from '../files/uploads.js';
import { Database } from '../kernel/database/database.js';
import { Conflict, type FieldError, Invalid } from '../kernel/errors.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { ProfileForm } from '../speakers/profile.forms.js';
import { linkProblems, profileEditOf } from '../speakers/profile-content.js';
import { SpeakerPhotos, type ShownPhoto } from '../speakers/speaker-photos.js';
import { SpeakersService } from '../speakers/speakers.service.js';
import type { FormState } from '../web/form-errors.js';

/** Saves a posted profile with its photo, for her and for organizers. */
@Injectable()
export class ProfileDesk {
  constructor(
    private readonly database: Database,
    private readonly photos: SpeakerPhotos,
    private readonly speakers: SpeakersService,
  ) {}

  photoOf(em: EntityManager, speakerId: string): Promise<StoredFile | undefined> {
    return this.photos.of(em, speakerId);
  }

  shown(locale: Locale, photo: StoredFile | undefined): ShownPhoto | undefined {
    return this.photos.shown(locale, photo);
  }

  /** Undefined where it is saved; otherwise what the form shows again. `also` runs in the same transaction. */
  async save(
    speakerId: string,
    read: UploadResult<ProfileForm>,
    by: 'herself' | 'organizer',
    also: (em: EntityManager, form: ProfileForm) => Promise<void> = () => Promise.resolve(),
  ): Promise<FormState | undefined> {
    if (!read.ok) return read;
    const { form, typed } = read;
    const photo = read.uploads['photo'];
    const errors = { ...linkProblems(form), ...untoldPhoto(form, photo) };
    if (Object.keys(errors).length > 0) return { typed, errors };
    try {
      await this.database.write(async (em) => {
        await this.speakers.edit(em, speakerId, form.revision, profileEditOf(form, by));
        await this.photos.keep(em, speakerId, photo);
        await also(em, form);
      });
      return undefined;
    } catch (error) {
      if (error instanceof Invalid) return { typed, errors: error.fields };
      if (error instanceof Conflict && error.code === 'speakers.stale')
        return { typed, errors: { displayName: { code: error.code } } };
      throw error;
    }
  }
}

/** Only a new photo needs its words at once: those that came before may have none yet. */
function untoldPhoto({ photoAlt }: ProfileForm, photo: StoredFile | undefined): Record<string, FieldError> {
  const isNew = photo?.ownerKind === null;
  return isNew && !photoAlt ? { photoAlt: { code: 'speakers.photo-without-alt' } } : {};
}
