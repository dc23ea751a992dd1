import {
  type ParticipantCategoryCode,
  participantCategoryCodes,
} from '../../../../config/participant-categories.js';
import { type SessionKind, sessionKinds } from '../../../../config/session-kinds.js';
import {
  ChoiceField,
  IdsField,
  LineField,
  LocalDateTimeField,
  WholeNumberField,
} from '../../../kernel/http/form-fields.js';
import { type DocumentAudience, documentAudiences } from '../../../sessions/session-document.entity.js';

const title = { max: 300, optional: true };

export class NewSessionForm {
  @LineField({ max: 300 })
  titleEn!: string;

  @LineField(title)
  titleKo?: string;

  @ChoiceField(sessionKinds)
  kind!: SessionKind;

  @LineField({ max: 60, optional: true })
  trackId?: string;

  /** What its address ends with. */
  @LineField({ max: 80, optional: true })
  id?: string;
}

export class AgendaItemForm {
  @LineField({ max: 300 })
  titleEn!: string;

  @LineField(title)
  titleKo?: string;

  @LineField(title)
  titleFr?: string;

  @LineField(title)
  titleRu?: string;

  @LineField(title)
  titleZh?: string;

  @WholeNumberField({ min: 1, max: 1440 })
  minutes?: number;

  @IdsField({ max: 80 })
  speakerIds: string[] = [];
}

export class MoveForm {
  @ChoiceField(['up', 'down'])
  direction!: 'up' | 'down';
}

export class DocumentForm {
  @LineField({ max: 200 })
  title!: string;

  @ChoiceField(documentAudiences)
  audience!: DocumentAudience;
}

export class SetAsideForm {
  @ChoiceField(participantCategoryCodes, { optional: true })
  category?: ParticipantCategoryCode;

  @LineField({ max: 60, optional: true })
  delegation?: string;

  @WholeNumberField({ min: 1, max: 100_000 })
  seats?: number;

  /** The clock at the venue. */
  @LocalDateTimeField({ optional: true })
  heldUntil?: string;
}

export class TrackForm {
  @LineField({ max: 120 })
  nameEn!: string;

  @LineField({ max: 120, optional: true })
  nameKo?: string;

  @LineField({ max: 120, optional: true })
  nameFr?: string;

  @LineField({ max: 120, optional: true })
  nameRu?: string;

  @LineField({ max: 120, optional: true })
  nameZh?: string;
}
