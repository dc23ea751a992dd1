import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readStored } from '../form/read-registration.js';
import type { CorrectionForm } from '../form/registration-values.js';
import { valuesOf } from '../registration-content.js';
import { RegistrationContentService } from '../registration-content.service.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import type { Candidate } from './duplicates.queries.js';
import type { Values } from './merge.rules.js';

/** Puts answers in force that come from another registration, or from before a merge; a place that they need moves with them. */
@Injectable()
export class MergedAnswers {
  constructor(
    private readonly content: RegistrationContentService,
    private readonly states: RegistrationStatesService,
  ) {}

  async put(em: EntityManager, candidate: Candidate, values: Values): Promise<void> {
    const form = formOf(values, candidate);
    const { columns } = await this.content.contentOf(em, form);
    await this.states.movePlace(em, candidate.registration, columns);
    await this.content.apply(em, candidate.registration, candidate.account, form);
  }
}

/** As far as a form of today still takes the answers; what every form needs stays as it was where it would be lost. */
function formOf(values: Values, { registration, person }: Candidate): CorrectionForm {
  const own = valuesOf(registration, person);
  const { category, mode, familyName, functionTitle, ...rest } = readStored(values);
  return {
    ...rest,
    category: category ?? own.category,
    mode: mode ?? own.mode,
    familyName: familyName ?? own.familyName,
    functionTitle: functionTitle ?? own.functionTitle,
  };
}
