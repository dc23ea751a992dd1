import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The document as it is sent; use `renderFragment` for a part of a page. */
export const renderDocument = (vnode: VNode): string => `<!doctype html>${renderToString(vnode)}`;

export const renderFragment = (vnode: VNode): string => renderToString(vnode);
