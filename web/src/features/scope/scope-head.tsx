import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck, CircleDashed, Clock, FilePen } from "lucide-react";
import { useId, useState } from "react";

import { formatDate, formatDay } from "../../lib/format.ts";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import { standardFullName } from "../../ui/standards.ts";
import { StatusChip } from "../../ui/status-chip.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import type { Scope } from "./queries.ts";
import classes from "./scope-page.module.css";
import { SignDialog } from "./sign-dialog.tsx";
import { WriteDialog } from "./write-dialog.tsx";

const chips = {
  missing: { icon: CircleDashed, tone: "bad", word: "Not written" },
  draft: { icon: FilePen, tone: "warn", word: "Not signed" },
  approved: { icon: CircleCheck, tone: "good", word: "Signed" },
  overdue: { icon: Clock, tone: "bad", word: "Review overdue" },
} as const;

type Props = {
  readonly client: Profile;
  readonly scope: Scope;
  readonly others: readonly Scope[];
  readonly signers: readonly string[];
  readonly nameOf: (userId: string) => string;
  readonly onReload: () => void;
};

function Said({ scope, nameOf }: Pick<Props, "scope" | "nameOf">) {
  const { approved, draft } = scope;
  return (
    <>
      {approved === null ? (
        <p className="quiet">No version is signed.</p>
      ) : (
        <p>
          Version {approved.number},{" "}
          {approved.approved.byAuthor ? "signed by its author, " : "signed by "}
          {nameOf(approved.approved.by)} on {formatDay(approved.approved.at)}; review by{" "}
          {formatDate(approved.reviewBy)}
        </p>
      )}
      {draft !== null && (
        <p>
          A draft by {draft.authors.map(nameOf).join(", ")} of {formatDay(draft.writtenAt)} waits to
          be signed.
        </p>
      )}
    </>
  );
}

/** One scope: how it stands, who signed it, and what may be done. */
export function ScopeHead(props: Props) {
  const { client, scope, others, signers, nameOf, onReload } = props;
  const { standard, approved, draft, standing } = scope;
  const { data: person } = useSuspenseQuery(me());
  const [asking, setAsking] = useState<"write" | "sign" | null>(null);
  const id = useId();
  const { icon, tone, word } = chips[standing];
  const signs = signers.includes(person.userId) && may(client, "scope.approve");
  const something = draft !== null || approved !== null;
  const asked = { client, scope, onReload, onClose: () => setAsking(null) };
  const writeWord = something ? "Edit" : "Write the scope";
  return (
    <section className={classes["head"]} aria-labelledby={id}>
      <h2 id={id} className={classes["title"]}>
        <StandardBadge standard={standard} />
        <span className="visually-hidden">{standardFullName(standard)}</span>
      </h2>
      <StatusChip icon={icon} tone={tone}>
        {word}
      </StatusChip>
      <Said scope={scope} nameOf={nameOf} />
      <div className={classes["acts"]}>
        {signs && something && (
          <Button
            size="compact-md"
            variant={draft === null ? "default" : "filled"}
            onClick={() => setAsking("sign")}
          >
            {draft === null ? "Sign anew" : "Sign"}
          </Button>
        )}
        {may(client, "scope.write") && (
          <Button
            size="compact-md"
            variant={something ? "default" : "filled"}
            onClick={() => setAsking("write")}
          >
            {writeWord}
          </Button>
        )}
      </div>
      {asking === "write" && <WriteDialog {...asked} others={others} />}
      {asking === "sign" && <SignDialog {...asked} userId={person.userId} />}
    </section>
  );
}
