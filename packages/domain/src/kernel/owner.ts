import { z } from "zod";
import { UserId } from "./id.ts";
import { prose } from "./text.ts";

/**
 * Who answers for something: a member, or a name as a paper gave it, to be matched with a member later. Where a member
 * is named, the name stays as what it was taken from.
 */
export const owned = { owner: UserId.nullable(), ownerName: prose(120) };

const Owned = z.object(owned);

/** Whether anybody is named at all. */
export const isOwned = ({ owner, ownerName }: z.infer<typeof Owned>): boolean =>
  owner !== null || ownerName !== "";

/** What to say where nobody is. */
export const ownerMissing = { error: "Choose an owner, or write who it is", path: ["owner"] };
