import { Layout, type PageFrame } from './layout.js';
import type { PageContent } from './page.js';
import { renderDocument } from './render.js';

export const renderPage = (content: PageContent, frame: PageFrame): string =>
  renderDocument(<Layout page={frame}>{content.body}</Layout>);
