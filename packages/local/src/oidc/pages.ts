import { html, raw } from "hono/html";
import type { KoaContextWithOIDC } from "oidc-provider";
import { z } from "zod";

import type { Person } from "../demo/people.ts";
import { page } from "../http/page.ts";
import type { Markup } from "../http/page.ts";

export interface SignIn {
  readonly people: readonly Person[];
  /** Address the product asks for, as in the link of an invitation. */
  readonly hint?: string | undefined;
  /** Text that was refused as an address. */
  readonly refused?: string | undefined;
}

/** The page on which somebody says who they are. */
export function signInPage({ people, hint, refused }: SignIn): Markup {
  const known = people.some(({ email }) => email === hint);
  return page(
    "Sign in",
    html`<h1>Sign in</h1>
      <p>
        This is the local edition: it has no passwords. Whoever can open this page can sign in as
        anyone, and it answers on this machine only.
      </p>
      ${hint === undefined || known ? "" : invited(hint)}
      <form method="post">${byOrganisation(people).map(group)}</form>
      <h2>Someone else</h2>
      <form method="post" novalidate>
        <label for="email">Another e-mail address</label>
        <div class="field">
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            required
            value="${refused ?? hint ?? ""}"
            ${refused === undefined ? "" : raw('aria-invalid="true" aria-describedby="problem"')}
          />
          <button class="action">Sign in</button>
        </div>
        ${refused === undefined ? "" : html`<p class="problem" id="problem">${PROBLEM}</p>`}
        <p class="quiet">For anyone you have invited. Nothing is sent to this address.</p>
      </form>`,
  );
}

const PROBLEM = "That is not an e-mail address. Write it as name@example.org.";

function invited(email: string): Markup {
  return html`<form method="post">
    <p><button class="action" name="email" value="${email}">Continue as ${email}</button></p>
  </form>`;
}

function group([organisation, people]: [string, Person[]]): Markup {
  return html`<h2>${organisation}</h2>
    <ul>
      ${people.map(
        ({ email, name, role }) =>
          html`<li>
            <button name="email" value="${email}">
              <strong>${name}</strong><span class="quiet">${role}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}

function byOrganisation(people: readonly Person[]): [string, Person[]][] {
  const groups = Map.groupBy(people, ({ organisation }) => organisation);
  return [...groups.entries()];
}

/** Shown when signing in cannot go on, with the way back. */
export function errorPage(reason: string): Markup {
  return page(
    "Sign-in stopped",
    html`<h1>Sign-in stopped</h1>
      <p>The sign-in could not go on: ${reason}.</p>
      <p><a class="action" href="/">Start again</a></p>`,
  );
}

/**
 * Asks before signing out, so that a foreign page cannot do it with a link. When the product itself
 * asks, shown by an id token of the person who is signed in, the page answers by itself.
 */
export function signOutPage({ oidc }: KoaContextWithOIDC, form: string): Markup {
  const asked = Hint.safeParse(oidc.entities.IdTokenHint).data?.payload.sub;
  return page(
    "Sign out",
    html`<h1>Sign out of Tandem?</h1>
      ${raw(form)}
      <p><button class="action" form="op.logoutForm" name="logout" value="yes">Sign out</button></p>
      ${asked !== undefined && asked === oidc.session?.accountId ? raw('<script src="/local/sign-out.js" defer></script>') : ""}`,
  );
}

/** The provider has checked the token; only whom it was given to matters here. */
const Hint = z.object({ payload: z.object({ sub: z.string() }) });
