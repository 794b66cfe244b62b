import { RiskId } from "@tandem/domain/id";
import type * as Risk from "@tandem/domain/risk";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import { whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import * as Risks from "./risk.ts";

const Pick = z.object({ scenario: z.string(), risk: RiskId, number: z.int().min(1) });
export type Pick = z.infer<typeof Pick>;

/** More than the library has scenarios. */
const mostPicks = 1_000;

/** Which scenarios were picked, and which risk each became last. */
export const picks = async (scope: Scope): Promise<Pick[]> => {
  const query = { list: "workshop", partition: clientKeys.workshopPicks };
  return (await whole(scope.table, query, mostPicks)).map(({ pick }) => Pick.parse(pick));
};

/** The write of a risk that a scenario became, and of what the workshop remembers of it. */
export const pick = (scenario: string, risk: Risk.Info): Command<Risk.Info> => {
  const { change } = Risks.change(null, risk, "created");
  const remembered: Pick = { scenario, risk: risk.id, number: risk.number };
  return {
    change: {
      ...change,
      alongside: [
        ...(change.alongside ?? []),
        { put: { ...clientKeys.workshopPick(scenario), pick: remembered } },
      ],
    },
  };
};
