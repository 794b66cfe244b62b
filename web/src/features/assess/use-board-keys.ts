import { useNavigate } from "@tanstack/react-router";

import { may } from "../client/permission.ts";
import { consent, rate } from "./answer.ts";
import type { Board } from "./use-board.ts";
import { useSingleKeys } from "./use-single-keys.ts";
import { ratings } from "./words.ts";

export type Asking = "applicability" | "challenge" | "keys";

/** Brings a row into sight and the focus to it, so that it is read out. */
export const goToRow = (key: string): void => {
  const row = document.getElementById(`row-${key}`);
  row?.focus({ preventScroll: true });
  row?.closest("li")?.scrollIntoView({ block: "nearest" });
};

const goToNote = (lane: string): void => {
  const note = document.querySelector<HTMLElement>(`[data-hook="note-${lane}"]`);
  note?.focus();
  note?.scrollIntoView({ block: "nearest" });
};

/** Where a proposal waits: what differs is written first. */
const goToConfirm = (): boolean => {
  const field = document.querySelector<HTMLElement>('[data-hook="confirm-note"]');
  field?.focus();
  field?.scrollIntoView({ block: "nearest" });
  return field !== null;
};

/** The keys of the board; answers whether the key meant something here. */
export const useBoardKeys = (board: Board, on: boolean, ask: (what: Asking) => void): void => {
  const navigate = useNavigate();
  useSingleKeys(on, (key) => {
    if (key === "?") {
      ask("keys");
      return true;
    }
    const { work, lane } = board;
    if (work === null) return false;
    const { client, row } = work;
    const { requirement, assessment } = row;
    const excluded = assessment.applicability.decision === "excluded";
    const move = (step: 1 | -1) => {
      const next = board.beside(step);
      if (next === undefined) return;
      board.select(next);
      goToRow(next.requirement.key);
    };
    const rating = ratings[Number(key) - 1];
    if (rating !== undefined && lane !== null) {
      // Agreeing to an exclusion is no rating, and takes another key.
      if (lane === "claimed" || !excluded) rate(work, row, lane, rating);
      return true;
    }
    switch (key) {
      case "j":
        move(1);
        return true;
      case "k":
        move(-1);
        return true;
      case "n":
        if (lane !== null) goToNote(lane);
        return true;
      case "x":
        if (requirement.kind !== "control") return false;
        if (lane === "verified" && excluded) consent(work, row);
        else if (may(client, "assessment.claim")) ask("applicability");
        return true;
      case "c":
        if (lane !== "verified") return goToConfirm();
        if (work.saving.allows(requirement.key, { kind: "challenge", note: "" })) ask("challenge");
        return true;
      case "Escape":
        if (!document.activeElement?.closest("[data-panel]")) return false;
        goToRow(requirement.key);
        return true;
      case "Enter": {
        // A link or button under the focus does what it does.
        if (document.activeElement?.matches("a, button, input, summary") === true) return false;
        const params = { tenantId: client.tenantId, requirement: requirement.key };
        const search = lane === null ? {} : { lane };
        void navigate({ to: "/clients/$tenantId/assess/$requirement", params, search });
        return true;
      }
      default:
        return false;
    }
  });
};
