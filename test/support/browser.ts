import { builtWeb } from "@tandem/local/web-build";
import { executable } from "../e2e/browser.ts";

/** Builds the web application and unpacks the browser once, before files that need both run beside each other. */
export const setup = async (): Promise<void> => {
  await builtWeb((line) => void process.stderr.write(`${line}\n`));
  await executable();
};
