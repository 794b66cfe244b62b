import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { formatMoment } from "../../lib/format.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { HeldCertificate } from "../client/held-certificate.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { ConflictList } from "./conflicts.tsx";
import classes from "./crosswalk.module.css";
import { DirectionPart } from "./direction-part.tsx";
import { secondStandard } from "./queries.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/second-standard");

/** The way to the standard that is not held, or not sought, comes first. */
const wantedFirst = (client: Profile, wanted: Profile["standards"][number]): number => {
  if (!client.standards.includes(wanted)) return 0;
  return client.certification[wanted] === "certified" ? 2 : 1;
};

/** Which certificate is held: the way from it is the one that is asked for. */
function Held({ client }: { client: Profile }) {
  const { tenantId, certification } = client;
  if (Object.values(certification).includes("certified")) {
    return (["iso27001", "iso20000"] as const).map((standard) => (
      <HeldCertificate key={standard} client={client} standard={standard} named />
    ));
  }
  if (!may(client, "client.configure")) return null;
  return (
    <p className="quiet">
      No certificate is declared.{" "}
      <Link to="/clients/$tenantId/settings" params={{ tenantId }}>
        Say which one you hold
      </Link>
      , and the way from it comes first.
    </p>
  );
}

function Ways({ client }: { client: Profile }) {
  const { data } = useSuspenseQuery(secondStandard(client.tenantId));
  if (data === null) return <Waiting label="First count" lines={8} />;
  const { computedAt, pending, directions, conflicts } = data;
  const ordered = directions.toSorted(
    (a, b) =>
      wantedFirst(client, a.wanted) - wantedFirst(client, b.wanted) ||
      b.sums.proposed.requirements - a.sums.proposed.requirements,
  );
  return (
    <>
      <p className="quiet">
        As of <time dateTime={computedAt}>{formatMoment(computedAt)}</time>
        {pending && ". A change is still being counted"}
      </p>
      <Held client={client} />
      <ConflictList tenantId={client.tenantId} conflicts={conflicts} />
      <div className={classes["directions"]}>
        {ordered.map((direction) => (
          <DirectionPart key={direction.wanted} client={client} direction={direction} />
        ))}
      </div>
    </>
  );
}

/** What one certificate has already done for the other, and what is left. */
export function SecondStandardPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Second standard">
        <p>What one certificate has already done for the other, and what is left.</p>
      </PageHead>
      <Region label="Second standard" lines={10}>
        <Ways client={client} />
      </Region>
    </>
  );
}
