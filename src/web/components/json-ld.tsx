import type { VNode } from 'preact';
import { raw } from '../raw.js';

/** Structured data for search engines; a data block, which the content security policy lets pass. */
export const JsonLd = ({ data }: { data: object }): VNode => (
  <script type="application/ld+json" dangerouslySetInnerHTML={raw(withoutMarkup(JSON.stringify(data)))} />
);

/** JSON in which nothing can end the script element or open a comment. */
const withoutMarkup = (json: string): string =>
  json.replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
