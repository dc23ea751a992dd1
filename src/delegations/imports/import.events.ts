/** The rows of the import may be written now. */
export class RosterImportConfirmed {
  constructor(readonly importId: string) {}
}
