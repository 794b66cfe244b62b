import {
  convertCssVariables,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
} from "@mantine/core";
import type { Plugin } from "vite";

import { theme, variables } from "../src/ui/theme.ts";

const id = "virtual:theme.css";

/** Colours of Mantine's palette that no screen uses: their variables would only be weight. */
const unused = /--mantine-color-(?:grape|pink|violet|cyan|lime|orange|blue|green|yellow)-/;

const withoutUnused = (part: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(part).filter(([name]) => !unused.test(name)));

const css = (): string => {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const all = deepMerge(defaultCssVariablesResolver(merged), variables(merged));
  return convertCssVariables(
    {
      variables: withoutUnused(all.variables),
      light: withoutUnused(all.light),
      dark: withoutUnused(all.dark),
    },
    ":root",
  );
};

/**
 * Writes the theme's variables into the stylesheet at build time. Mantine would put them into a `<style>`
 * at run time, and the content security policy would have to allow every inline style for it.
 */
export const themeCss = (): Plugin => ({
  name: "tandem:theme-css",
  resolveId: { filter: { id: /^virtual:theme\.css$/ }, handler: () => `\0${id}` },
  load: { filter: { id: /virtual:theme\.css$/ }, handler: css },
});
