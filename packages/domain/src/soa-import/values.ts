import { z } from "zod";

/**
 * What a decision in the file means. `inherited`: applicable, operated by somebody else. `skip`: the row
 * says nothing. `unknown`: a person has to choose before the row can be applied.
 */
export const Meaning = z.enum(["applicable", "inherited", "excluded", "skip", "unknown"]);
export type Meaning = z.infer<typeof Meaning>;

/** The meaning of each distinct text of the decision column, outer spaces removed. */
export const Values = z
  .array(z.object({ text: z.string().max(5_000), meaning: Meaning }))
  .max(2_000);
export type Values = z.infer<typeof Values>;

/** English, German and French, as plain words; what is not listed is never guessed. */
const vocabulary: readonly { readonly meaning: Meaning; readonly words: readonly string[] }[] = [
  {
    meaning: "applicable",
    words: [
      "applicable",
      "is applicable",
      "applies",
      "yes",
      "y",
      "true",
      "included",
      "include",
      "in scope",
      "selected",
      "anwendbar",
      "zutreffend",
      "ja",
      "j",
      "retenu",
      "retenue",
      "oui",
    ],
  },
  {
    meaning: "excluded",
    words: [
      "not applicable",
      "non applicable",
      "not included",
      "not selected",
      "n a",
      "na",
      "no",
      "n",
      "false",
      "excluded",
      "exclude",
      "out of scope",
      "not in scope",
      "nicht anwendbar",
      "nicht zutreffend",
      "entfallt",
      "ausgeschlossen",
      "nein",
      "exclu",
      "exclue",
      "non retenu",
      "non retenue",
      "sans objet",
      "non",
    ],
  },
  { meaning: "skip", words: [""] },
];

const known: ReadonlyMap<string, Meaning> = new Map(
  vocabulary.flatMap(({ meaning, words }) => words.map((word) => [word, meaning])),
);

const inheritance =
  /(?:^| )(?:inherited|geerbt|vererbt|heritee?)(?: (?:from|by|von|vom|de|du) .*)?(?= |$)/;

/** Words alone: lower case, without accents, punctuation and surplus spaces. */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The meaning of one text, `unknown` for whatever is not certain, such as “Partly” or a tick. */
export const guessValue = (text: string): Meaning => {
  const words = plain(text);
  // A dash or a tick loses everything here, yet somebody put it there for a reason.
  if (words === "" && text.trim() !== "") return "unknown";
  const rest = words.replace(inheritance, "").trim();
  if (rest === words) return known.get(words) ?? "unknown";
  return rest === "" || known.get(rest) === "applicable" ? "inherited" : "unknown";
};

const bare = /^(?:yes|y|true|no|n|false|ja|j|nein|oui|non)$/;

/** A column “Excluded?” answers yes where a column “Applicable?” answers no. */
const asksForExclusion = /exclu|not applicable|non applicable|nicht anwendbar|ausgeschlossen/;

/**
 * Guesses the meaning of each distinct decision. Under a heading that asks for the exclusion a bare yes or
 * no stays `unknown`, since it may mean either.
 */
export const guessValues = (texts: readonly string[], heading = ""): Values => {
  const turned = asksForExclusion.test(plain(heading));
  const distinct = new Set(texts.map((text) => text.trim()));
  return [...distinct].map((text) => ({
    text,
    meaning: turned && bare.test(plain(text)) ? "unknown" : guessValue(text),
  }));
};
