import type { Budget } from "./queries.ts";
import { budgetText, linesOf } from "./words.ts";

const days = /^(\d+)\s*(?:d|bd|days?|business days?)(,?\s*by closing)?$/i;
const time = /^(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+)\s*m(?:in(?:utes?)?)?)?$/i;

const budgetOf = (text: string): Budget | null => {
  const ofDays = days.exec(text);
  if (ofDays !== null) {
    const until = ofDays[2] === undefined ? "sameTime" : "endOfDay";
    return { unit: "businessDays", amount: Number(ofDays[1]), until };
  }
  const ofTime = text === "" ? null : time.exec(text);
  if (ofTime === null) return null;
  const amount = Number(ofTime[1] ?? 0) * 60 + Number(ofTime[2] ?? 0);
  return { unit: "minutes", amount };
};

/** A budget for each priority as lines: `P1: 4 h`; a line without a priority serves every other. */
export const budgetLines = (budgets: Readonly<Record<string, Budget>>): string =>
  Object.entries(budgets)
    .map(([priority, budget]) =>
      priority === "*" ? budgetText(budget) : `${priority}: ${budgetText(budget)}`,
    )
    .join("\n");

/** Reads what `budgetLines` writes; a line that cannot be read is told. */
export const parseBudgets = (
  text: string,
): { readonly budgets: Record<string, Budget> } | { readonly problem: string } => {
  const budgets: Record<string, Budget> = {};
  for (const line of linesOf(text)) {
    const [, name, amount] = /^(?:(.*\S)\s*[:=])?\s*(.*)$/.exec(line) ?? [];
    const priority = name ?? "*";
    const budget = budgetOf(amount ?? "");
    if (budget === null) {
      return { problem: `“${line}” is not a time. Write 30 min, 4 h or 2 business days.` };
    }
    if (Object.hasOwn(budgets, priority)) {
      return { problem: `${priority === "*" ? "Every other priority" : priority} stands twice.` };
    }
    budgets[priority] = budget;
  }
  return { budgets };
};
