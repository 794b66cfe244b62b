import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { TableConnection } from "@tandem/store/connection";

type Failing = { readonly commandName: string; readonly count: number };

/**
 * Lets commands of a client of the database fail: `when` is asked before each one, with how often one of its name
 * came, and gives the error to fail with or null. Nothing of a command that fails is carried out.
 */
export const failCommands = (
  { middlewareStack }: Pick<DynamoDBClient, "middlewareStack"> | TableConnection["documents"],
  when: (command: Failing) => Error | null,
): void => {
  const counts = new Map<string, number>();
  middlewareStack.add(
    (next, context) => async (args) => {
      const commandName = String(context.commandName);
      const count = (counts.get(commandName) ?? 0) + 1;
      counts.set(commandName, count);
      const error = when({ commandName, count });
      if (error !== null) throw error;
      return next(args);
    },
    { step: "initialize", name: "fault", tags: ["TEST"] },
  );
};

/** What a process feels like that is killed: an error that nobody expects. */
export const killed = (): Error => new Error("The process was killed here");
