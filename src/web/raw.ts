/** Marks HTML as safe to print unescaped. The only place that may: whatever goes in was sanitized or built by us. */
export const raw = (html: string): { __html: string } => ({ __html: html });
