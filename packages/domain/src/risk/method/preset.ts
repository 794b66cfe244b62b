import type { Band, Level, Method } from "./method.ts";

const level = (label: string, criteria: string): Level => ({ label, criteria });

const band = (id: string, label: string, rest: Omit<Band, "id" | "label">): Band => ({
  id,
  label,
  ...rest,
});

const low = band("low", "Low", { withinAppetite: true, accepts: "owner", reviewMonths: 12 });
const medium = band("medium", "Medium", {
  withinAppetite: true,
  accepts: "owner",
  reviewMonths: 12,
});
const high = band("high", "High", { withinAppetite: false, accepts: "owner", reviewMonths: 6 });
const critical = band("critical", "Critical", {
  withinAppetite: false,
  accepts: "topManagement",
  reviewMonths: 3,
});

const rare = level("Rare", "Not expected within ten years; nothing like it is known here.");
const unlikely = level("Unlikely", "Could happen once in three to ten years.");
const possible = level("Possible", "Could happen once in one to three years.");
const likely = level("Likely", "Expected about once a year.");
const frequent = level("Almost certain", "Expected several times a year, or happening now.");

const minor = level("Minor", "Noticed by few, put right the same day within the normal budget.");
const limited = level("Limited", "A service or a team works with difficulty for up to a day.");
const serious = level("Serious", "A service target is missed or personal data of few is exposed.");
const major = level("Major", "Customers leave or claim, an authority has to be told.");
const severe = level("Severe", "The organisation's existence or people's safety is in danger.");

const impact = (levels: Level[]) => [{ id: "overall", name: "Impact", levels }];

/** Ready-made methods to start from; each is a proposal that the client makes its own and approves. */
export const presets: Readonly<Record<"3x3" | "4x4" | "5x5", Method>> = {
  "3x3": {
    likelihood: [unlikely, possible, likely],
    impacts: impact([minor, serious, severe]),
    bands: [low, medium, high],
    cells: [
      [0, 0, 1],
      [0, 1, 2],
      [1, 2, 2],
    ],
  },
  "4x4": {
    likelihood: [rare, unlikely, possible, likely],
    impacts: impact([minor, limited, major, severe]),
    bands: [low, medium, high, critical],
    cells: [
      [0, 0, 1, 1],
      [0, 1, 1, 2],
      [0, 1, 2, 3],
      [1, 2, 3, 3],
    ],
  },
  "5x5": {
    likelihood: [rare, unlikely, possible, likely, frequent],
    impacts: impact([minor, limited, serious, major, severe]),
    bands: [low, medium, high, critical],
    cells: [
      [0, 0, 0, 1, 1],
      [0, 0, 1, 1, 2],
      [0, 1, 1, 2, 3],
      [0, 1, 2, 3, 3],
      [1, 1, 2, 3, 3],
    ],
  },
};
