import type { VNode } from 'preact';
import { renderDocument } from '../web/render.js';
import type { AddressedBlock } from './link-tokens.js';
import { mailTexts } from './mail.texts.js';
import type { MailPage } from './render-mail.js';

/** With the place for the styles left empty, see `withStyles`. */
export const mailHtml = (mail: MailPage): string => renderDocument(<MailDocument mail={mail} />);

function MailDocument({ mail }: { mail: MailPage }): VNode {
  const before = (value: string) => mailTexts.in(mail.locale)('before', { value });
  return (
    <html lang={mail.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{mail.subject}</title>
        <style></style>
      </head>
      <body>
        <div class="mail">
          <p class="letterhead">{mail.letterhead}</p>
          <h1>{mail.title}</h1>
          {mail.blocks.map((block) => (
            <Block block={block} before={before} />
          ))}
          <div class="footer">
            {mail.footer.map((line) => (
              <p>{line}</p>
            ))}
            <p>
              <a href={mail.siteUrl}>{mail.siteUrl}</a>
            </p>
          </div>
        </div>
      </body>
    </html>
  );
}

function Block({ block, before }: { block: AddressedBlock; before: (value: string) => string }): VNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{withLineBreaks(block.text)}</p>;
    case 'facts':
      return (
        <dl>
          {block.facts.map(({ label, value, was }) => (
            <>
              <dt>{label}</dt>
              <dd>
                {value}
                {was && <Before text={before(was)} value={was} />}
              </dd>
            </>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'button':
    case 'link':
      return (
        <p>
          <a href={block.address} class={block.kind === 'button' ? 'button' : undefined}>
            {block.label}
          </a>
        </p>
      );
  }
}

/** The words around the old value stay for those who do not see that it is struck through. */
function Before({ text, value }: { text: string; value: string }): VNode {
  const at = text.indexOf(value);
  return (
    <span class="before">
      {' '}
      {text.slice(0, at)}
      <del>{value}</del>
      {text.slice(at + value.length)}
    </span>
  );
}

const withLineBreaks = (text: string) =>
  text.split('\n').map((line, index) => (index === 0 ? line : [<br />, line]));
