/** Somebody who can be called, by the words that stand for them while a text is written. */
export type Callable = { readonly userId: string; readonly label: string };

type Person = { readonly userId: string; readonly name: string; readonly email: string };

/** People with labels of their own: whoever shares a name is told apart by the address. */
export const callables = (people: readonly Person[]): readonly Callable[] => {
  const names = Map.groupBy(people, ({ name }) => name);
  return people
    .map(({ userId, name, email }) => ({
      userId,
      label: (names.get(name)?.length ?? 0) > 1 ? `${name} (${email})` : name,
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
};

const fold = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The name that is being written before the caret, from its `@` on; null where nobody is being called. */
export const calling = (text: string, caret: number): { at: number; query: string } | null => {
  const found = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? null : { at: caret - query.length - 1, query };
};

const most = 6;

/** Who may be meant: every word of the query begins a word of the name. */
export const suggestions = (people: readonly Callable[], query: string): readonly Callable[] => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return people
    .filter(({ label }) => {
      const parts = fold(label).split(/[\s(@.]+/);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .slice(0, most);
};

const byLength = (one: Callable, other: Callable): number => other.label.length - one.label.length;

/** The text as it is sent: `@` and an id for each person it calls, and who they are. */
export const toWire = (text: string, people: readonly Callable[]) => {
  const mentions: string[] = [];
  let rest = text.trim();
  // The longest name first, so that "@Ann" leaves "@Ann Lee" alone.
  for (const { userId, label } of people.toSorted(byLength)) {
    if (!rest.includes(`@${label}`)) continue;
    rest = rest.replaceAll(`@${label}`, `@${userId}`);
    mentions.push(userId);
  }
  return { text: rest, mentions };
};

/** The text as it is written: names in place of ids. */
export const toDraft = (text: string, nameOf: (userId: string) => string): string =>
  text.replaceAll(/@(usr_[0-9a-z]{16,26})/g, (_, userId: string) => `@${nameOf(userId)}`);
