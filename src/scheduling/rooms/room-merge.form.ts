import { LineField } from '../../kernel/http/form-fields.js';

export class RoomMergeForm {
  @LineField({ max: 60 })
  intoId!: string;
}
