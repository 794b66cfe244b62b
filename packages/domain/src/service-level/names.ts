import { z } from "zod";
import { ServiceId } from "../kernel/id.ts";

/** The most names of services that a client explains. */
export const mostNames = 1_000;

/** One name is one name, however it is written. */
export const plain = (name: string): string => name.trim().toLowerCase();

/**
 * What names that tools give to services mean, by the name in lower case; null is a name that no service of the
 * catalogue stands for.
 */
export const Names = z
  .record(z.string().min(1).max(200), ServiceId.nullable())
  .refine((names) => Object.keys(names).length <= mostNames, `At most ${mostNames} names`);
export type Names = z.infer<typeof Names>;

type Known = {
  readonly services: readonly { readonly id: ServiceId; readonly name: string }[];
  readonly names: Names;
};

/**
 * Which service a tool means by what it says: what people said of the name, else the catalogue's id, else its name. Null
 * where nothing is meant, and where two services of the catalogue are called alike.
 */
export const placer = ({ services, names }: Known) => {
  const said = new Map(Object.entries(names));
  const ids = new Map(services.map(({ id }): [string, ServiceId] => [id, id]));
  const alike = Map.groupBy(services, ({ name }) => plain(name));
  return (named: string | null): ServiceId | null => {
    if (named === null) return null;
    const word = plain(named);
    const explained = said.get(word);
    if (explained !== undefined) return explained;
    const [called, another] = alike.get(word) ?? [];
    return ids.get(word) ?? (another === undefined ? (called?.id ?? null) : null);
  };
};
