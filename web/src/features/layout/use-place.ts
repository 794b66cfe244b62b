import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";

import { profile, type Profile } from "../client/queries.ts";
import { firm, type Firm } from "../portfolio/queries.ts";

export type Place =
  | { readonly kind: "client"; readonly tenantId: string; readonly profile: Profile | undefined }
  | { readonly kind: "firm"; readonly firmId: string; readonly firm: Firm | undefined }
  | { readonly kind: "none" };

/** Which firm or client the address is in. What a page has loaded already is read from the cache. */
export const usePlace = (): Place => {
  const { tenantId, firmId } = useParams({ strict: false });
  // A region of its own shows why a page failed; here a failure only means no name, so no retries.
  const client = useQuery({
    ...profile(tenantId ?? ""),
    enabled: tenantId !== undefined,
    retry: false,
  });
  const ofFirm = useQuery({ ...firm(firmId ?? ""), enabled: firmId !== undefined, retry: false });
  if (tenantId !== undefined) return { kind: "client", tenantId, profile: client.data };
  if (firmId !== undefined) return { kind: "firm", firmId, firm: ofFirm.data };
  return { kind: "none" };
};
