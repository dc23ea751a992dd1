import type { Nodes } from 'mdast';
import { Fragment, type VNode } from 'preact';
import { readMarkdown, safeAddress } from '../markdown.js';

/** What organizers wrote, as elements: nothing of it ever becomes HTML as it stands. To be put into `Prose`. */
export const Markdown = ({ text }: { text: string }): VNode => (
  <>
    {readMarkdown(text).map((node) => (
      <MarkdownNode node={node} />
    ))}
  </>
);

function MarkdownNode({ node }: { node: Nodes }): VNode | null {
  if (!('children' in node)) {
    if (node.type === 'break') return <br />;
    return 'value' in node ? <>{node.value}</> : null;
  }
  const inside = node.children.map((child) => <MarkdownNode node={child} />);
  switch (node.type) {
    case 'paragraph':
      return <p>{inside}</p>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>;
    case 'listItem':
      return <li>{inside}</li>;
    case 'link': {
      const address = safeAddress(node.url);
      return address === null ? (
        <>{inside}</>
      ) : (
        <a href={address} rel="noopener nofollow">
          {inside}
        </a>
      );
    }
    default:
      return <Fragment>{inside}</Fragment>;
  }
}
