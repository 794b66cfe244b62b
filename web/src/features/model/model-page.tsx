import { page } from "@tandem/contract/readiness/model";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { useTitle } from "../../lib/use-title.ts";
import { Notice } from "../../ui/notice.tsx";
import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { thresholdWords } from "../settings/words.ts";
import { blocksOf } from "./blocks.ts";
import { Blocks } from "./blocks-view.tsx";
import classes from "./model-page.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/model");

/** Where the client has set thresholds of its own, the page says so before it says what is published. */
function OwnThresholds() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const { thresholds } = client;
  if (thresholds === null) return null;
  return (
    <Notice title={`Set for ${client.name}`}>
      <p>
        {thresholdWords(thresholds)}. The reason: {thresholds.reason}{" "}
        <Link to="/clients/$tenantId/settings" params={{ tenantId }}>
          Open the settings
        </Link>
      </p>
    </Notice>
  );
}

/** How readiness is computed, from the same source as the published document; its numbers are computed here. */
export function ModelPage() {
  useTitle("The readiness model");
  const blocks = useMemo(() => blocksOf(page()), []);
  return (
    <article className={classes["model"]}>
      <Region label="What is set for this client" lines={1}>
        <OwnThresholds />
      </Region>
      <Blocks blocks={blocks} />
    </article>
  );
}
