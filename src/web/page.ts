import type { ComponentChildren } from 'preact';

/** What a controller returns for a person to read; the interceptor puts the frame around it in the request's language. */
export interface PageContent {
  title: string;
  body: ComponentChildren;
  description?: string;
  /** Default 200. */
  status?: number;
  /** Each has its own navigation; all but the public one are never indexed. */
  section?: 'public' | 'organizer' | 'own-area' | 'hosts' | 'delegation' | 'speaking' | 'moderation';
  robots?: string;
  /** The one address of what other addresses show, too, without the language: `/programme/2023-10-23`. */
  canonical?: string;
  /**
   * Says that the page is the same for everybody, and in which state: it is rendered once for each and then kept. No page that shows
   * anything of its reader, or a field that is filled anew each time, may have it.
   */
  sharedAs?: string;
  /** Further elements for `<head>`, such as JSON-LD. */
  head?: ComponentChildren;
}

export class Page {
  constructor(readonly content: PageContent) {}
}

export const page = (content: PageContent): Page => new Page(content);
