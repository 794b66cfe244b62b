import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { AssessBoard } from "./assess-board.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/assess");

/** Every requirement of the standards sought: answered by the client, verified by a second person. */
export function AssessPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <Region label="Requirements" lines={12}>
      <AssessBoard client={client} />
    </Region>
  );
}
