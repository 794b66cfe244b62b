import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { presets } from "@tandem/domain/risk/preset";
import * as Methods from "../client/risk-method.ts";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import { start, userId } from "./fixtures.ts";

/** Lets the method of five levels be in force as this version of it, whatever else there is of the method. */
export const putMethod = async (scope: Scope, number: number): Promise<void> => {
  const { data, stored } = await Methods.find(scope);
  const approved = {
    number,
    method: presets["5x5"],
    note: "",
    authors: [userId(1)],
    writtenAt: start,
    approved: { by: userId(2), at: start, byAuthor: false },
  };
  const { version = 1, head = "" } = stored ?? {};
  const Item = { ...clientKeys.riskMethod(), data: { ...data, approved }, version, head };
  const { tableName, documents } = scope.table;
  await documents.send(new PutCommand({ TableName: tableName, Item }));
};
