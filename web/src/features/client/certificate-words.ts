import { formatDate } from "../../lib/format.ts";
import type { Profile } from "./queries.ts";

type Certificate = NonNullable<Profile["certificates"]["iso27001"]>;

/** What stands on a certificate, as far as it was given: "IS 1234, Certifier Ltd, valid until 1 Mar 2028". */
export const certificateWords = ({ body, number, validUntil }: Certificate): string => {
  const parts = [number, body, validUntil && `valid until ${formatDate(validUntil)}`];
  const given = parts.filter((part) => part !== null && part !== "");
  return given.length === 0 ? "certified" : given.join(", ");
};
