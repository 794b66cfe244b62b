import { Button } from "@mantine/core";
import { LockKeyhole, MessageSquare } from "lucide-react";
import { lazy, Suspense, useContext, useState } from "react";

import { Waiting } from "../../ui/waiting.tsx";
import { may } from "../client/permission.ts";
import classes from "../discussion/discussion.module.css";
import type { Audience } from "../discussion/queries.ts";
import { Part, PartLevel } from "./part.tsx";
import type { Work } from "./work.ts";

const Discussion = lazy(async () => ({
  default: (await import("../discussion/discussion.tsx")).Discussion,
}));

/** A comment somebody came for, and who reads it. */
export type Sought = { readonly comment: string; readonly audience: Audience };

const audiences = [
  { audience: "everyone", label: "Comments", icon: MessageSquare },
  { audience: "firm", label: "Internal notes", icon: LockKeyhole },
] as const;

/**
 * What people say about the requirement, and apart from it what the firm's people note for themselves. Beside a list it
 * is asked for first: moving through the list would read it at every step.
 */
export function DiscussionPart({ work, sought = null }: { work: Work; sought?: Sought | null }) {
  const { client, row } = work;
  const onPage = useContext(PartLevel) === 2;
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<Audience>(sought?.audience ?? "everyone");
  const notes = may(client, "note.read");
  const audience = notes ? chosen : "everyone";
  return (
    <Part title="Discussion">
      {!onPage && !asked && (
        <div>
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            Show the discussion
          </Button>
        </div>
      )}
      {(onPage || asked) && (
        <>
          {notes && (
            <fieldset className={classes["audiences"]}>
              <legend className="visually-hidden">Who reads it</legend>
              {audiences.map(({ audience: each, label, icon: Icon }) => (
                <button
                  key={each}
                  type="button"
                  className={classes["audience"]}
                  aria-pressed={audience === each}
                  onClick={() => setChosen(each)}
                >
                  <Icon size={14} aria-hidden />
                  {label}
                </button>
              ))}
            </fieldset>
          )}
          <div className={audience === "firm" ? classes["internal"] : undefined}>
            <Suspense fallback={<Waiting label="Discussion" lines={3} />}>
              <Discussion
                key={audience}
                client={client}
                requirement={row.requirement.key}
                audience={audience}
                sought={sought?.audience === audience ? sought.comment : null}
              />
            </Suspense>
          </div>
        </>
      )}
    </Part>
  );
}
