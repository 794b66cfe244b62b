export const standings = ["breached", "atRisk", "running", "paused"] as const;
export type Standing = (typeof standings)[number];

const bases = ["sla", "ola", "underpinning"] as const;

/** What the board is narrowed to; all of it stands in the address. */
export type BoardSearch = {
  readonly standing?: Standing;
  readonly basis?: (typeof bases)[number];
  readonly service?: string;
  readonly customer?: string;
  readonly team?: string;
  readonly priority?: string;
};

const text = (value: unknown, most: number): string | undefined => {
  const said = typeof value === "number" ? String(value) : value;
  return typeof said === "string" && said !== "" ? said.slice(0, most) : undefined;
};

/** Reads it out of an address; what does not fit is left out. */
export const parseBoard = (search: Record<string, unknown>): BoardSearch => {
  const standing = standings.find((each) => each === search["standing"]);
  const basis = bases.find((each) => each === search["basis"]);
  const service = text(search["service"], 100);
  const customer = text(search["customer"], 200);
  const team = text(search["team"], 200);
  const priority = text(search["priority"], 50);
  return {
    ...(standing !== undefined && { standing }),
    ...(basis !== undefined && { basis }),
    ...(service !== undefined && { service }),
    ...(customer !== undefined && { customer }),
    ...(team !== undefined && { team }),
    ...(priority !== undefined && { priority }),
  };
};

export type MonthSearch = { readonly month?: string };

/** The month that is looked at; the current one where the address names none. */
export const parseMonth = (search: Record<string, unknown>): MonthSearch => {
  const { month } = search;
  return typeof month === "string" && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? { month } : {};
};
