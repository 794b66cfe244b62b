import { html } from "hono/html";

import { page } from "../http/page.ts";
import type { Markup } from "../http/page.ts";
import type { Message } from "./message.ts";

/** The events that were given up, newest first: what a dead-letter queue shows elsewhere. */
export function eventsPage(messages: readonly Message[]): Markup {
  return page(
    "Events given up",
    html`<h1>Events given up</h1>
      <p>
        What follows from a change is done beside it, and tried five times. What failed is here.
      </p>
      ${
        messages.length === 0
          ? EMPTY
          : html`<ul>
              ${messages.map(entry)}
            </ul>`
      }`,
  );
}

const EMPTY = html`<p class="quiet">None: every event was acted on.</p>`;

function entry({ consumer, reason, sentAt, body }: Message): Markup {
  return html`<li>
    <article>
      <strong>${reason}</strong>
      <dl>
        <dt>Consumer</dt>
        <dd>${consumer}</dd>
        <dt>Sent</dt>
        <dd><time datetime="${sentAt}">${sentAt.slice(0, 19).replace("T", " ")} UTC</time></dd>
      </dl>
      <pre>${withoutSecrets(body)}</pre>
    </article>
  </li>`;
}

/** An event can hold the secret of an invitation until it is sent. */
const withoutSecrets = (body: string) => body.replaceAll(/("secret":")[^"]*/g, "$1…");
