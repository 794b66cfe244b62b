import type { MiddlewareHandler } from "hono";

/** Headers of every answer, whoever writes it. */
export const EVERYWHERE = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

const NEVER = "base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/** Policy of the pages this edition writes itself: sign-in, sign-out, mail. */
export const OWN_PAGES = `default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; ${NEVER}`;

/** Policy of answers that are no page. */
export const DATA = `default-src 'none'; ${NEVER}`;

/** Policy of the product: its own origin, and the object store as a second one to send files to. */
export const productPolicy = (s3Origin: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' ${s3Origin}; manifest-src 'self'; form-action 'self'; ${NEVER}`;

/** Adds the security headers that a handler further in has not set itself. */
export function secured(policy: string): MiddlewareHandler {
  const headers = Object.entries({ ...EVERYWHERE, "content-security-policy": policy });
  return async (c, next) => {
    await next();
    for (const [name, value] of headers)
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
