import { empty } from "@tandem/contract/scope-statement/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { Choice } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { Differences } from "./differences.tsx";
import { ScopeHead } from "./scope-head.tsx";
import classes from "./scope-page.module.css";
import { ScopeTable } from "./scope-table.tsx";
import { ScopeVersions } from "./scope-versions.tsx";
import { scopes, type Content, type Scope } from "./queries.ts";

type Shown = "signed" | "drafts";

const contentOf = ({ approved, draft }: Scope, shown: Shown): Content => {
  const signed = approved?.content ?? empty;
  return shown === "signed" ? signed : (draft?.content ?? signed);
};

function NobodySigns({ client }: { client: Profile }) {
  return (
    <Notice tone="warn" title="Nobody signs as top management yet">
      <p>
        A scope counts once a member who carries top management has approved it. Give somebody that
        say under{" "}
        <Link to="/clients/$tenantId/members" params={{ tenantId: client.tenantId }}>
          Members
        </Link>
        .
      </p>
    </Notice>
  );
}

/** The scope of each standard sought, what they have in common, and who signed them. */
export function ScopeBoard({ client }: { client: Profile }) {
  const { tenantId, standards } = client;
  const { data, refetch } = useSuspenseQuery(scopes(tenantId));
  const nameOf = useNames(tenantId);
  const sought = data.items.filter(({ standard }) => standards.includes(standard));
  const drafting = sought.some(({ draft }) => draft !== null);
  const signed = sought.some(({ approved }) => approved !== null);
  const [chosen, setChosen] = useState<Shown | null>(null);
  const newest = drafting ? "drafts" : "signed";
  const shown = signed ? (chosen ?? newest) : newest;
  const columns = sought.map((each) => ({
    standard: each.standard,
    content: contentOf(each, shown),
  }));
  return (
    <div className={classes["board"]}>
      {data.signers.length === 0 && <NobodySigns client={client} />}
      <div className={classes["heads"]}>
        {sought.map((scope) => (
          <ScopeHead
            key={scope.standard}
            client={client}
            scope={scope}
            others={sought.filter((each) => each !== scope)}
            signers={data.signers}
            nameOf={nameOf}
            onReload={() => void refetch()}
          />
        ))}
      </div>
      {(drafting || signed) && (
        <Section title={sought.length > 1 ? "Side by side" : "What it covers"}>
          {drafting && signed && (
            <Choice
              label="Which versions"
              value={shown}
              options={[
                { value: "drafts", label: "With drafts" },
                { value: "signed", label: "As signed" },
              ]}
              onChoose={setChosen}
            />
          )}
          <Differences columns={columns} />
          <ScopeTable columns={columns} />
        </Section>
      )}
      {sought
        .filter(({ approved }) => approved !== null && approved.number > 1)
        .map(({ standard }) => (
          <ScopeVersions key={standard} client={client} standard={standard} nameOf={nameOf} />
        ))}
    </div>
  );
}
