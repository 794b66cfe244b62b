/**
 * The content security policy of the screens: everything from their own origin; to talk to, the issuer of tokens,
 * the address where people sign in and the store of evidence as well.
 */
export const contentPolicy = (talksTo: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${["'self'", ...talksTo].join(" ")}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
