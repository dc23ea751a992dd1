import { readFile, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../kernel/database/database.js';
import type { FieldError } from '../kernel/errors.js';
import { type FormResult, readForm } from '../kernel/http/form.js';
import { contextOf } from '../kernel/http/request-context.js';
import { FileBytes } from './file-bytes.js';
import { companionsOf, withoutCompanions } from './file-companions.js';
import { FileKeys } from './file-keys.js';
import { isMultipart, type Posted, readMultipart } from './multipart.js';
import { PendingFiles } from './pending-files.js';
import type { StoredFile } from './stored-file.entity.js';
import { megabytes, type UploadRule } from './upload-rule.js';

type Errors = Record<string, FieldError>;
type Uploaded = Partial<Record<string, StoredFile>>;

/** The files of a posted form, by field. A refused form shows them again, so that nobody uploads twice. */
export interface Received {
  /** The texts, for `readForm`. */
  body: Readonly<Record<string, unknown>>;
  errors: Errors;
  uploads: Uploaded;
  /** Taken away by the person, and not replaced. */
  removed: ReadonlySet<string>;
  /** What the files are, for `once`: a repeated request sends the same. */
  fingerprint: string;
}

export type UploadResult<Form> = FormResult<Form> & Omit<Received, 'body' | 'errors'>;

export type RawResult<Form> = FormResult<Form> & {
  raw: Partial<Record<string, { name: string; bytes: Buffer }>>;
};

/** Reads posted forms that carry files. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly content: FileBytes,
    private readonly keys: FileKeys,
    private readonly pending: PendingFiles,
  ) {}

  /** `receive`, and the texts as `readForm` reads them. */
  async read<Form extends object>(
    request: Request,
    type: new () => Form,
    rules: Record<string, UploadRule>,
    present: Uploaded = {},
  ): Promise<UploadResult<Form>> {
    const { body, errors, ...files } = await this.receive(request, rules, present);
    return { ...withErrors(await readForm(type, body), errors), ...files };
  }

  /**
   * Judges the files of a form by their rules. What is accepted is stored at once, without an owner, until `FilesService.assign`
   * gives it to one; what belongs to the owner already is `present`.
   */
  async receive(
    request: Request,
    rules: Record<string, UploadRule>,
    present: Uploaded = {},
  ): Promise<Received> {
    const posted = await this.post(request, limitsOf(rules));
    const fields = Object.keys(rules);
    const errors = fileErrors(posted, rules);
    const uploads: Uploaded = {};
    const removed = new Set<string>();
    for (const [field, rule] of Object.entries(rules)) {
      const { file, problem, isRemoved } = await this.judge(request, posted, { field, rule }, present[field]);
      if (problem) errors[field] ??= problem;
      if (isRemoved) removed.add(field);
      if (file) uploads[field] = file;
    }
    const fingerprint = fields.map((field) => `${field}:${uploads[field]?.contentHash ?? ''}`).join(' ');
    return { body: withoutCompanions(posted.body, fields), errors, uploads, removed, fingerprint };
  }

  /** The files as they came, unchecked and not stored; at most so many bytes of each field. */
  async readRaw<Form extends object>(
    request: Request,
    type: new () => Form,
    limits: Record<string, { maxBytes: number }>,
  ): Promise<RawResult<Form>> {
    const posted = await this.post(request, limitsOf(limits));
    const raw: RawResult<Form>['raw'] = {};
    for (const [field, { name, path }] of posted.files) {
      raw[field] = { name, bytes: await readFile(path) };
      await rm(path, { force: true });
    }
    return { ...withErrors(await readForm(type, posted.body), fileErrors(posted, limits)), raw };
  }

  private async post(request: Request, limits: Record<string, number>): Promise<Posted> {
    if (isMultipart(request)) return readMultipart(request, limits, (id) => this.content.incoming(id));
    const posted: unknown = request.body;
    const body =
      typeof posted === 'object' && posted !== null ? Object.fromEntries(Object.entries(posted)) : {};
    return { body, files: new Map(), tooLarge: new Set(), unknown: new Set() };
  }

  /** What stands in a field after this request: what arrived, or was there, in the crop that was chosen. */
  private async judge(
    request: Request,
    posted: Posted,
    { field, rule }: { field: string; rule: UploadRule },
    present: StoredFile | undefined,
  ): Promise<{ file?: StoredFile | undefined; problem?: FieldError; isRemoved?: boolean }> {
    const { kept, remove, crop } = companionsOf(posted.body, field);
    const { actor } = contextOf(request);
    const upload = { field, rule, crop, uploadedBy: 'accountId' in actor ? actor.accountId : null };
    const arrived = posted.files.get(field);
    if (!arrived && remove) return { isRemoved: true };
    const earlier = (await this.keptOf(kept, field)) ?? present;
    if (!arrived && !earlier) return kept ? { problem: { code: 'files.gone' } } : {};
    const result = arrived
      ? await this.pending.store(arrived, upload)
      : earlier && (await this.pending.inCrop(earlier, upload));
    return result && 'problem' in result ? { file: earlier, ...result } : { file: result };
  }

  private async keptOf(kept: string | undefined, field: string): Promise<StoredFile | undefined> {
    const id = kept && this.keys.idOf(kept);
    return id ? this.database.read((em) => this.pending.find(em, id, field)) : undefined;
  }
}

type Limits = Record<string, { maxBytes: number }>;

const limitsOf = (rules: Limits): Record<string, number> =>
  Object.fromEntries(Object.entries(rules).map(([field, { maxBytes }]) => [field, maxBytes]));

function fileErrors({ tooLarge, unknown }: Posted, rules: Limits): Errors {
  const large = [...tooLarge].map((field): [string, FieldError] => [
    field,
    { code: 'files.too-large', values: { megabytes: megabytes(rules[field]?.maxBytes ?? 0) } },
  ]);
  const strange = [...unknown].map((field): [string, FieldError] => [
    field,
    { code: 'kernel.unknown-field', values: { field: field.slice(0, 40) } },
  ]);
  return Object.fromEntries([...strange, ...large]);
}

function withErrors<Form>(form: FormResult<Form>, errors: Errors): FormResult<Form> {
  if (Object.keys(errors).length === 0) return form;
  return { ok: false, typed: form.typed, errors: { ...(form.ok ? {} : form.errors), ...errors } };
}
