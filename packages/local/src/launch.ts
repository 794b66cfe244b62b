import { parse } from "./config.ts";
import { startEdition } from "./edition.ts";
import type { Edition, EditionOptions } from "./edition.ts";
import { createLog } from "./log.ts";
import { StartFailure } from "./start-failure.ts";

export type Parts = Pick<EditionOptions, "buildWeb" | "createProduct" | "fill">;
type Hold = Pick<EditionOptions, "onLoss" | "signal">;

/**
 * Runs the edition until it is told to end: by Ctrl-C, by the system, or because a part it cannot do
 * without is gone. A refusal to start is one line on standard error and exit code 1.
 */
export function launch(parts: Parts): void {
  const stopping = new AbortController();
  const end = async (exitCode: number) => {
    if (stopping.signal.aborted) process.exit(130); // asked twice: the watchdog ends what is left
    stopping.abort();
    const edition = await starting.catch(() => undefined);
    await edition?.stop();
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void end(0));
  }

  const onLoss = (reason: string) => {
    console.error(`tandem: ${reason}`);
    void end(1);
  };
  const starting = start({ ...parts, onLoss, signal: stopping.signal });
  starting.then(announce, (error: unknown) => {
    if (stopping.signal.aborted) return;
    console.error(error instanceof StartFailure ? `tandem: ${error.message}` : error);
    process.exit(1);
  });
}

async function start(parts: Parts & Hold): Promise<Edition> {
  const config = parse(process.argv.slice(2), process.env);
  const log = createLog(
    (line) => console.error(line),
    config.logLevel,
    () => new Date(),
  );
  return startEdition({ ...config, ...parts, log });
}

function announce({ origin, dataFolder, people }: Edition): void {
  const longest = Math.max(...people.map(({ email }) => email.length));
  const lines = people.map(({ email, role }) => `  ${email.padEnd(longest)}  ${role}`);
  console.log(`Tandem is ready at ${origin} (Ctrl-C stops it).`);
  if (people.length === 0) console.log("Sign in with any e-mail address; there are no passwords.");
  else console.log(["Sign in as, without a password:", ...lines].join("\n"));
  console.log(`Mail: ${origin}/local/mail   Data: ${dataFolder}`);
}
