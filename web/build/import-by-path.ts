import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

import { parseSync, type Plugin } from "vite";

type Origin = { readonly file: string; readonly name: string };

const nameOf = (node: { type: string; name?: string; value?: unknown }): string =>
  node.type === "Literal" ? String(node.value) : (node.name ?? "");

/** Where each name that a barrel exports really comes from. */
const originsOf = (index: string): ReadonlyMap<string, Origin> => {
  const { program } = parseSync(index, readFileSync(index, "utf8"));
  const imported = new Map<string, Origin>();
  const exported = new Map<string, Origin>();
  const at = (source: string) => join(dirname(index), source);
  for (const node of program.body) {
    if (node.type === "ImportDeclaration") {
      for (const part of node.specifiers) {
        if (part.type !== "ImportSpecifier") continue;
        imported.set(part.local.name, { file: node.source.value, name: nameOf(part.imported) });
      }
    }
    if (node.type !== "ExportNamedDeclaration") continue;
    for (const part of node.specifiers) {
      const local = nameOf(part.local);
      const origin = node.source ? { file: node.source.value, name: local } : imported.get(local);
      if (origin?.file.startsWith(".") !== true) continue;
      exported.set(nameOf(part.exported), { file: at(origin.file), name: origin.name });
    }
  }
  return exported;
};

const rewrite = (names: string, origins: ReadonlyMap<string, Origin>, barrel: string): string =>
  names
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      if (part.startsWith("type ")) return `import type { ${part.slice(5)} } from "${barrel}";`;
      const [name = "", local = name] = part.split(/\s+as\s+/);
      const origin = origins.get(name);
      if (origin === undefined) throw new Error(`${barrel} exports no ${name}`);
      return `import { ${origin.name} as ${local} } from ${JSON.stringify(origin.file)};`;
    })
    .join(" ");

/**
 * Turns `import { Button } from "@mantine/core"` into an import of the file that defines it. Rolldown
 * keeps the modules of a barrel in one chunk, so what only a lazy page uses would travel with the entry
 * (rolldown issue 8920). `indexes` maps a package to its ES module index.
 */
export const importByPath = (root: string, indexes: Readonly<Record<string, string>>): Plugin => {
  const barrels = Object.entries(indexes).map(([barrel, index]) => ({
    barrel,
    origins: originsOf(join(realpathSync(join(root, "node_modules", barrel)), index)),
    pattern: new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"${barrel}";`, "g"),
  }));
  return {
    name: "tandem:import-by-path",
    enforce: "pre",
    transform: {
      filter: { id: { include: /\/web\/src\/.*\.tsx?$/ } },
      handler: (code) => ({
        code: barrels.reduce(
          (text, { barrel, origins, pattern }) =>
            text.replace(pattern, (_, names: string) => rewrite(names, origins, barrel)),
          code,
        ),
        map: null,
      }),
    },
  };
};
