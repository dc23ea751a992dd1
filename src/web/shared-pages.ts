import { Injectable } from '@nestjs/common';
import { EncodedText } from '../kernel/http/encoded-text.js';
import type { PageFrame } from './layout.js';

/** Far more than the pages of a programme in all languages; what was asked for longest ago is dropped. */
const mostPages = 400;

/**
 * Documents that say the same to everybody, kept as they were sent, in each encoding. A document is known by the state of what it
 * shows and by its whole frame, in which the navigation and the account of the reader are: none is shown to whom it is not for.
 */
@Injectable()
export class SharedPages {
  private readonly shelf = new Map<string, EncodedText>();

  of(sharedAs: string, { head: _, ...frame }: PageFrame, render: () => string): EncodedText {
    const key = JSON.stringify([sharedAs, frame]);
    const document = this.shelf.get(key) ?? new EncodedText(render());
    this.shelf.delete(key);
    this.shelf.set(key, document);
    const [oldest] = this.shelf.keys();
    if (this.shelf.size > mostPages && oldest !== undefined) this.shelf.delete(oldest);
    return document;
  }
}
