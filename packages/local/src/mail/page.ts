import { html } from "hono/html";

import { page } from "../http/page.ts";
import type { Markup } from "../http/page.ts";
import type { Mail } from "./folder.ts";

/** The mails in the folder, newest first, as text. */
export function mailPage(mails: readonly Mail[]): Markup {
  return page(
    "Mail",
    html`<h1>Mail</h1>
      <p>The local edition sends no mail. What would have been sent is kept here, newest first.</p>
      ${
        mails.length === 0
          ? EMPTY
          : html`<ul>
              ${mails.map(entry)}
            </ul>`
      }`,
  );
}

const EMPTY = html`<p class="quiet">
  No mail yet. Invite somebody, and the invitation arrives here.
</p>`;

function entry({ to, subject, text, sentAt }: Mail): Markup {
  return html`<li>
    <article>
      <strong>${subject}</strong>
      <dl>
        <dt>To</dt>
        <dd>${to}</dd>
        <dt>Sent</dt>
        <dd><time datetime="${sentAt}">${sentAt.slice(0, 19).replace("T", " ")} UTC</time></dd>
      </dl>
      <pre>${text.split(ADDRESS).map(part)}</pre>
    </article>
  </li>`;
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;
const HERE = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//;

/** Only addresses of this machine can be followed: the text of a mail is written by users. */
function part(text: string): Markup | string {
  return HERE.test(text) ? html`<a href="${text}">${text}</a>` : text;
}
