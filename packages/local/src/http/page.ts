import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup whose variable parts are escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page of the local edition itself: no script of its own, works before the product is built. */
export function page(title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Tandem</title>
        <link rel="stylesheet" href="/local/page.css" />
      </head>
      <body>
        <main>
          <p class="brand">${raw('<span aria-hidden="true"></span>')}Tandem</p>
          ${body}
        </main>
      </body>
    </html>`;
}
