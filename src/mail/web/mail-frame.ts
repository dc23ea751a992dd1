/** A mail brings its own style; apart from that it may do nothing but lead to the pages that it links to. */
export const mailFrameRules = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  'sandbox allow-popups allow-top-navigation-by-user-activation',
].join('; ');
