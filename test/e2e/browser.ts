import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Browsers that may be installed, where the one inside the npm package does not run (macOS, Windows). */
const installed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where the browser is. The one inside the npm package unpacks itself when it is first asked for. */
export const executable = async (): Promise<string> => {
  const given = process.env["CHROME_PATH"];
  if (given !== undefined) return given;
  if (process.platform === "linux") return chromium.executablePath();
  const found = installed.find((path) => existsSync(path));
  if (found === undefined) throw new Error("Set CHROME_PATH to an installed Chrome or Chromium.");
  return found;
};

/** Its package is made for functions that live for one page; here one browser serves many pages. */
const forOnePage = new Set(["--single-process", "--no-zygote"]);

/** A real browser without a window. It travels inside an npm package, so nothing is downloaded for it. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await executable(),
    args: process.platform === "linux" ? chromium.args.filter((flag) => !forOnePage.has(flag)) : [],
    headless: true,
  });
