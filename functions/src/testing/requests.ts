import type { TableConnection } from "@tandem/store/connection";

/** The commands a connection sends, in order. */
export const watch = (table: TableConnection): string[] => {
  const sent: string[] = [];
  table.documents.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        sent.push(String(commandName));
        return next(args);
      },
    // Beside the wall, not behind a retry: what is asked for once counts once.
    { step: "initialize", name: "watch", tags: ["TEST"] },
  );
  return sent;
};
