import { publicationLevels, type PublicationLevel } from '../../config/publication.js';
import { noticeVersions, type NoticeVersion } from '../../config/privacy-notice.js';
import { ChoiceField, ConsentField, ParagraphField } from '../kernel/http/form-fields.js';

export class PublicationForm {
  @ChoiceField(publicationLevels)
  publication!: PublicationLevel;
}

export class NoticeForm {
  /** The one that the page showed. */
  @ChoiceField(noticeVersions)
  version!: NoticeVersion;

  @ConsentField()
  consent!: 'yes';
}

export class ErasureForm {
  @ConsentField({ code: 'personal-data.erase-unconfirmed' })
  confirmed!: 'yes';
}

export class RefusalForm {
  @ParagraphField({ max: 1000 })
  reason!: string;
}
