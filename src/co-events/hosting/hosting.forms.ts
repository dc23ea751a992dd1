import { EmailField, NameField, ParagraphField } from '../../kernel/http/form-fields.js';

/** Why a co-event is postponed or cancelled, for everybody to read. */
export class PublicNoteForm {
  @ParagraphField({ max: 500 })
  note!: string;
}

/** Asks for the link to an area of one's own. */
export class HostLinkForm {
  @NameField({ max: 200 })
  name!: string;

  @EmailField()
  email!: string;
}
