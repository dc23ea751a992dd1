import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuditService } from '../../audit/audit.service.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow, Public } from '../../kernel/http/permissions.js';
import { contextOf } from '../../kernel/http/request-context.js';
import { portraitSizes } from '../crop.rules.js';
import { FileBytes } from '../file-bytes.js';
import { isImageKind, traitsOf } from '../file-kinds.js';
import { FileKeys } from '../file-keys.js';
import { FilePolicies, type Viewer } from '../file-policies.js';
import { StoredFile } from '../stored-file.entity.js';

/** The only way to the bytes of a file: whoever owns it decides who may see it. What one may not see is not there. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly content: FileBytes,
    private readonly keys: FileKeys,
    private readonly policies: FilePolicies,
  ) {}

  @Allow('files.read')
  @Get(':id/:name')
  show(
    @Param('id') id: string,
    @Query('size') size: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answer(id, size, { actor: contextOf(request).actor, keyed: false }, response);
  }

  @Public()
  @Get(':id/by-key/:key/:name')
  showByKey(
    @Param('id') id: string,
    @Param('key') key: string,
    @Query('size') size: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!this.keys.matches(id, key)) throw new NotFound();
    return this.answer(id, size, { actor: contextOf(request).actor, keyed: true }, response);
  }

  private async answer(
    id: string,
    size: string | undefined,
    viewer: Viewer,
    response: Response,
  ): Promise<void> {
    const file = await this.seen(id, viewer);
    const isPart = file.crop !== null && size !== undefined && Object.hasOwn(portraitSizes, size);
    const found = await this.content.stream(isPart ? `${file.id}.${size}` : file.id);
    if (!found) throw new NotFound();
    setHeaders(response, file, isPart ? size : undefined);
    if (response.req.fresh) {
      found.content.destroy();
      response.status(304).end();
      return;
    }
    response.setHeader('Content-Length', found.size);
    // The reader may leave in the middle.
    await pipeline(found.content, response).catch(() => undefined);
  }

  private async seen(id: string, viewer: Viewer): Promise<StoredFile> {
    const { file, access, policy } = await this.database.read(async (em) => {
      const known = await em.findOneBy(StoredFile, { id });
      const owner = known && this.policies.of(known);
      if (!known || !owner) throw new NotFound();
      return { file: known, policy: owner, access: await owner.accessOf(em, known, viewer) };
    });
    if (access === 'none') throw new NotFound();
    if (access === 'granted' && policy.sensitive) {
      const about = `${file.ownerKind ?? ''}:${file.ownerId ?? ''}`;
      await this.database.write((em) =>
        this.audit.record(em, viewer.actor, 'files.read', about, { name: file.name }),
      );
    }
    return file;
  }
}

/** A picture may be shown in the page; a document is downloaded and opened by its own program, never on the forum's origin. */
function setHeaders(response: Response, file: StoredFile, size: string | undefined): void {
  const { mediaType } = size ? traitsOf.jpeg : traitsOf[file.kind];
  const isPicture = isImageKind(file.kind);
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', `${isPicture ? 'inline' : 'attachment'}; ${filename(file.name)}`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', `"${file.contentHash.slice(0, 32)}${size ? `-${size}-${file.id}` : ''}"`);
}

/** In ASCII for the oldest, and as it is (RFC 6266, RFC 8187). */
function filename(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${ascii}"; filename*=UTF-8''${exact}`;
}
