import { useSuspenseQuery } from "@tanstack/react-query";

import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import type { Reader } from "./filter.ts";

/** Who looks at the register. A contributor approves only what names them. */
export const useReader = (client: Profile): Reader => {
  const { data: person } = useSuspenseQuery(me());
  const approves = may(client, "document.approve");
  return {
    userId: person.userId,
    approves,
    approvesAll: approves && client.role !== "contributor",
  };
};
