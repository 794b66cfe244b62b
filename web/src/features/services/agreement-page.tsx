import { Button } from "@mantine/core";
import { inForce, reviewBy } from "@tandem/contract/agreement/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { CircleCheck, History, Hourglass } from "lucide-react";
import { useState } from "react";

import { formatDate, formatDay } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { useNames } from "../members/use-names.ts";
import { Part, PartLevel, partClasses } from "../requirement/part.tsx";
import { ApproveDialog } from "./approve-agreement-dialog.tsx";
import { EndDialog } from "./end-agreement-dialog.tsx";
import { agreement, type Agreement } from "./queries.ts";
import { RenewDialog } from "./renew-agreement-dialog.tsx";
import { ReturnDialog } from "./return-agreement-dialog.tsx";
import classes from "./services-page.module.css";
import { AgreementStanding } from "./standing.tsx";
import { SubmitDialog } from "./submit-agreement-dialog.tsx";
import { TermsView } from "./terms-view.tsx";
import { useAgreementNames, useServiceNames } from "./use-service-names.ts";
import { gapText, kindMeaning, kinds, today } from "./words.ts";
import { WriteDialog } from "./write-agreement-dialog.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/services/agreements/$agreementId");

type Shared = {
  readonly client: Profile;
  readonly agreement: Agreement;
  readonly onReload: () => void;
};
type Act = "write" | "submit" | "return" | "approve" | "renew" | "end";

function Gaps({ client, agreement: info }: Shared) {
  const serviceOf = useServiceNames(client.tenantId);
  const agreementOf = useAgreementNames(client.tenantId);
  const holds = inForce(info, today()) !== null;
  if (!holds) return null;
  if (info.gaps.length === 0) {
    return (
      <Notice tone="good" title="What is promised is carried">
        <p>
          Compared for every hour of the next four weeks with what is agreed inside and with
          suppliers for the same services.
        </p>
      </Notice>
    );
  }
  // What is the same for several services is said once.
  const byWords = new Map<string, string[]>();
  for (const gap of info.gaps) {
    const outside = info.kind === "sla" ? "" : `${agreementOf(gap.outside)}, `;
    const words = `${outside}${gapText(gap, { agreementOf })}`;
    byWords.set(words, [...(byWords.get(words) ?? []), serviceOf(gap.service)]);
  }
  const title =
    info.kind === "sla"
      ? "Promised to the customer, but not carried inside"
      : "A promise to a customer needs more than this gives";
  return (
    <Notice tone="warn" title={title}>
      <ul className={partClasses["list"]}>
        {[...byWords].map(([words, services]) => (
          <li key={words}>
            {services.join(", ")}: {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function NextPart({ asks, ...shared }: Shared & { readonly asks: (act: Act) => void }) {
  const { client, agreement: info } = shared;
  const nameOf = useNames(client.tenantId);
  const { data: person } = useSuspenseQuery(me());
  const { next } = info;
  if (next === null) return null;
  const writes = may(client, "service.write");
  const approves =
    next.state === "inReview" &&
    may(client, "agreement.approve") &&
    (next.approver === null || next.approver === person.userId);
  const act = (what: Act, word: string, first = false) => (
    <Button size="compact-md" variant={first ? "filled" : "default"} onClick={() => asks(what)}>
      {word}
    </Button>
  );
  return (
    <Part
      title={`Version ${next.number}: ${next.state === "draft" ? "draft" : "in review"}`}
      aside="Not in force yet"
    >
      <TermsView tenantId={client.tenantId} terms={next.terms} />
      <p className="quiet">
        Written by {next.authors.map(nameOf).join(", ")}
        {next.state === "inReview" &&
          `; waits for ${next.approver === null ? "whoever may approve it" : nameOf(next.approver)}`}
      </p>
      {next.state === "draft" && next.returned !== null && (
        <Notice tone="warn" title={`Sent back by ${nameOf(next.returned.by)}`}>
          <p>{next.returned.reason}</p>
        </Notice>
      )}
      <div className={classes["acts"]}>
        {next.state === "draft" && writes && act("submit", "Submit for approval", true)}
        {next.state === "draft" && writes && act("write", "Change draft")}
        {approves && act("approve", "Approve", true)}
        {next.state === "inReview" && writes && act("return", "Send back")}
      </div>
    </Part>
  );
}

type Version = Agreement["versions"][number];

function State({ version, current }: { version: Version; current: Version | null }) {
  if (version.number === current?.number) {
    return (
      <StatusChip icon={CircleCheck} tone="good">
        In force
      </StatusChip>
    );
  }
  return version.terms.validFrom > today() ? (
    <StatusChip icon={Hourglass}>Not in force yet</StatusChip>
  ) : (
    <StatusChip icon={History}>Over</StatusChip>
  );
}

function VersionsPart({ asks, ...shared }: Shared & { readonly asks: (act: Act) => void }) {
  const { client, agreement: info } = shared;
  const nameOf = useNames(client.tenantId);
  if (info.versions.length === 0) return null;
  const current = inForce(info, today());
  return (
    <Part title="Agreed versions">
      <ol className={classes["versions"]}>
        {info.versions.toReversed().map((version) => {
          const { number, terms, approved, otherSide, authors, reviewed } = version;
          const last = reviewed.at(-1);
          return (
            <li key={number} className={classes["version"]}>
              <span className={classes["headline"]}>
                Version {number}
                <State version={version} current={current} />
              </span>
              {number === current?.number && <TermsView tenantId={client.tenantId} terms={terms} />}
              <span className="quiet">
                Agreed by {otherSide.name} for {info.party} on {formatDate(otherSide.on)}
              </span>
              <span className="quiet">
                Written by {authors.map(nameOf).join(", ")},{" "}
                {approved.byAuthor ? "approved by its author" : "approved by"} {nameOf(approved.by)}{" "}
                on {formatDay(approved.at)}
              </span>
              <span className="quiet">
                From {formatDate(terms.validFrom)}; review by {formatDate(reviewBy(version))}
                {last !== undefined &&
                  `, last reviewed by ${nameOf(last.by)} on ${formatDay(last.at)}`}
              </span>
            </li>
          );
        })}
      </ol>
      {current !== null && may(client, "agreement.approve") && (
        <div className={classes["acts"]}>
          <Button size="compact-md" variant="default" onClick={() => asks("renew")}>
            Record a review
          </Button>
        </div>
      )}
    </Part>
  );
}

function Whole({ client, agreementId }: { client: Profile; agreementId: string }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(agreement(tenantId, agreementId));
  const { data: person } = useSuspenseQuery(me());
  const nameOf = useNames(tenantId);
  const [asking, setAsking] = useState<Act | null>(null);
  const shared = { client, agreement: data, onReload: () => void refetch() };
  const asked = { ...shared, onClose: () => setAsking(null) };
  const own = data.next?.authors.some((each) => each === person.userId) ?? false;
  return (
    <>
      <PageHead
        title={data.name}
        actions={
          data.ended === null && (
            <>
              {may(client, "agreement.approve") && (
                <Button variant="subtle" onClick={() => setAsking("end")}>
                  End
                </Button>
              )}
              {may(client, "service.write") && data.next === null && (
                <Button onClick={() => setAsking("write")}>Write the next version</Button>
              )}
            </>
          )
        }
      >
        <p className={classes["under"]}>
          <AgreementStanding standing={data.standing} />
          <span>
            {kinds[data.kind].name} with {data.party}
          </span>
          <span>Owner: {nameOf(data.owner)}</span>
        </p>
        <p>{kindMeaning[data.kind]}</p>
      </PageHead>
      {data.ended !== null && (
        <Notice title={`Ends on ${formatDate(data.ended.on)}`}>
          <p>
            {nameOf(data.ended.by)}: {data.ended.reason}
          </p>
        </Notice>
      )}
      <Gaps {...shared} />
      <PartLevel value={2}>
        <div className={classes["parts"]}>
          <NextPart {...shared} asks={setAsking} />
          <VersionsPart {...shared} asks={setAsking} />
        </div>
      </PartLevel>
      {asking === "write" && <WriteDialog {...asked} />}
      {asking === "submit" && <SubmitDialog {...asked} />}
      {asking === "return" && <ReturnDialog {...asked} />}
      {asking === "approve" && <ApproveDialog {...asked} own={own} />}
      {asking === "renew" && <RenewDialog {...asked} />}
      {asking === "end" && <EndDialog {...asked} />}
    </>
  );
}

/** One agreement: what is in force, what is being written, and whether it is carried. */
export function AgreementPage() {
  const { tenantId, agreementId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <p className={classes["back"]}>
        <Link to="/clients/$tenantId/services/agreements" params={{ tenantId }}>
          Agreements
        </Link>
      </p>
      <Region label="Agreement" lines={10}>
        <Whole client={client} agreementId={agreementId} />
      </Region>
    </>
  );
}
