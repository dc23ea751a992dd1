/** Styles in the head and no tables: read well on a phone and in the dark, and still plainly where a mail program drops them. */
const styles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 16px; background: #f4f6f5; color: #151d1d; font: 17px/1.55 -apple-system, 'Segoe UI', Roboto, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', Arial, sans-serif; -webkit-text-size-adjust: 100%; }
:lang(zh) body { font-family: -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', Arial, sans-serif; }
.mail { max-width: 600px; margin: 0 auto; padding: 28px 28px 20px; background: #fff; border-top: 4px solid #b3431a; overflow-wrap: break-word; }
.letterhead { margin: 0 0 24px; color: #0b353e; font-size: 15px; font-weight: 600; }
:lang(ko) { word-break: keep-all; }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.3; }
p, ul, dl { margin: 0 0 16px; }
ul { padding-left: 22px; }
a { color: #0d4f5c; }
dl { padding: 12px 16px; background: #f4f6f5; }
dt { color: #4b5756; font-size: 15px; }
dd { margin: 0 0 10px; font-weight: 600; }
.before { color: #4b5756; font-weight: 400; }
.button { display: inline-block; margin: 4px 0; padding: 12px 22px; border-radius: 3px; background: #0d4f5c; color: #fff; font-weight: 600; text-decoration: none; }
.footer { margin-top: 28px; padding-top: 16px; border-top: 1px solid #d3dad7; color: #4b5756; font-size: 14px; }
.footer p { margin: 0 0 8px; }
@media (max-width: 480px) { body { padding: 0; } .mail { padding: 20px 16px; } }
@media (prefers-color-scheme: dark) {
  body { background: #11181a; color: #eef1f0; }
  .mail { background: #192224; border-color: #f09a6e; }
  .letterhead, dt, .before, .footer { color: #b4c0be; }
  dl { background: #253133; }
  a { color: #93d3d9; }
  .button { background: #93d3d9; color: #06252b; }
  .footer { border-color: #324043; }
}
`.trim();

/**
 * Puts the styles into a mail as it is stored, on its way out: they are most of its bytes and the same in all, and each row is
 * written several times. A mail that has its own keeps them.
 */
export const withStyles = (html: string): string =>
  html.replace('<style></style>', () => `<style>${styles}</style>`);
