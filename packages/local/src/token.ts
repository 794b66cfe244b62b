import { existsSync } from "node:fs";
import { join } from "node:path";

import { dataFolderFrom, parse } from "./config.ts";
import * as Contents from "./data/contents.ts";
import { readRunning } from "./data/folder.ts";
import { PEOPLE } from "./demo/people.ts";
import { openAccounts } from "./oidc/accounts.ts";
import { readKeys } from "./oidc/keys.ts";
import { accessTokenFor } from "./oidc/tokens.ts";
import { StartFailure } from "./start-failure.ts";

/**
 * Prints an access token of somebody who can sign in, as the sign-in would give it. Takes the keys
 * from the data folder, so the edition need not run. Refuses with one line and exit code 1.
 */
async function print(email: string | undefined): Promise<void> {
  if (email === undefined) throw new StartFailure("Whose? Write: run token <e-mail address>");
  const folder = dataFolderFrom(process.env);
  const oidc = join(folder, "oidc");
  const keys = existsSync(folder) ? readKeys(oidc) : undefined;
  if (keys === undefined) {
    throw new StartFailure(
      `There is no data in ${folder} yet; start Tandem once, or set TANDEM_DATA.`,
    );
  }
  const people = Contents.read(folder)?.seed === "demo" ? PEOPLE : [];
  const account = openAccounts(oidc, people).findByEmail(email);
  if (account === undefined) {
    throw new StartFailure(`Nobody has signed in as ${email} here; sign in once in the browser.`);
  }
  const running = readRunning(join(folder, "running.json"));
  const origin = running?.origin ?? `http://localhost:${parse([], process.env).port}`;
  const issuer = { issuer: `${origin}/oidc`, keys };
  console.log(await accessTokenFor(account, issuer, new Date()));
}

print(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof StartFailure ? `tandem: ${error.message}` : error);
  process.exitCode = 1;
});
