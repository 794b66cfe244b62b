import { find } from "@tandem/contract/standards/catalogue";
import { Link } from "@tanstack/react-router";

import { formatPoints, formatScore } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Section } from "../../ui/section.tsx";
import { standardName } from "../../ui/standards.ts";
import { ratingWord } from "../assess/words.ts";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import classes from "./crosswalk.module.css";
import type { Direction, DirectionRow } from "./queries.ts";
import { shortName } from "./words.ts";

type State = DirectionRow["state"];

const states = [
  "done",
  "proposed",
  "partly",
  "open",
  "excluded",
] as const satisfies readonly State[];

const words: Readonly<Record<State, { readonly name: string; readonly means: string }>> = {
  done: { name: "Done", means: "has an answer of its own" },
  proposed: { name: "Proposed", means: "ready to be confirmed from the other standard" },
  partly: { name: "Partly", means: "something there helps, not enough for a proposal" },
  open: { name: "New work", means: "nothing there answers it yet" },
  excluded: { name: "Excluded", means: "does not apply" },
};

function Sums({ direction }: { direction: Direction }) {
  const { sums, expected, wanted } = direction;
  return (
    <table className={classes["sums"]}>
      <caption className="visually-hidden">
        Requirements and points of {standardName(wanted)}, once the proposals are confirmed
      </caption>
      <thead>
        <tr>
          <th scope="col">Of {standardName(wanted)}</th>
          <th scope="col">Requirements</th>
          <th scope="col">Points</th>
          <th scope="col">Left</th>
        </tr>
      </thead>
      <tbody>
        {states.flatMap((state) => {
          const sum = sums[state];
          if (state === "excluded" && sum.requirements === 0) return [];
          return [
            <tr key={state}>
              <th scope="row">
                {words[state].name}
                <small>{words[state].means}</small>
              </th>
              <td>{sum.requirements}</td>
              <td>{formatPoints(sum.got)}</td>
              <td>{formatPoints(sum.possible - sum.got)}</td>
            </tr>,
          ];
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Once confirmed</th>
          <td>{direction.rows.length}</td>
          <td>{formatPoints(expected)}</td>
          <td>{formatPoints(10_000 - expected)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const reasonFor = ({ state, rating, missing, helps, note }: DirectionRow): string => {
  const from = helps.map(shortName).join(", ");
  if (state === "proposed" && rating !== null) return `${ratingWord(rating)}, from ${from}`;
  if (state === "done" && rating !== null) return ratingWord(rating);
  if (missing.length > 0) return `Waits for ${missing.map(shortName).join(", ")}`;
  return state === "partly" ? `${from} gives evidence` : note;
};

type RowsProps = {
  readonly client: Profile;
  readonly direction: Direction;
  readonly state: State;
};

function Rows({ client, direction, state }: RowsProps) {
  const rows = direction.rows.filter((row) => row.state === state);
  const sought = client.standards.includes(direction.wanted);
  if (rows.length === 0) return null;
  return (
    <details className={classes["fold"]}>
      <summary>
        {words[state].name}: {rows.length}
      </summary>
      <ul className={classes["rows"]}>
        {rows.map((row) => {
          const requirement = find(row.key);
          return (
            <li key={row.key} className={classes["row"]}>
              <span className="tabular">{requirement?.id}</span>
              <span>
                {sought ? (
                  <Link
                    to="/clients/$tenantId/assess/$requirement"
                    params={{ tenantId: client.tenantId, requirement: row.key }}
                    search={{ lane: "claimed" }}
                  >
                    {requirement?.title}
                  </Link>
                ) : (
                  requirement?.title
                )}
                <small>{reasonFor(row)}</small>
              </span>
              <span>
                {formatPoints(row.got)}{" "}
                <span className="quiet">of {formatPoints(row.possible)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** From one standard to the other: what is done, what is proposed, and what is left. */
export function DirectionPart({ client, direction }: { client: Profile; direction: Direction }) {
  const { held, wanted, score, expected, sums } = direction;
  const sought = client.standards.includes(wanted);
  const { tenantId } = client;
  return (
    <Section title={`From ${standardName(held)} to ${standardName(wanted)}`}>
      <p className={classes["lead"]}>
        {!sought && `If you added ${standardName(wanted)}: `}
        {formatScore(score)} is claimed today, {formatScore(expected)} once every proposal is
        confirmed as it stands. A proposal counts nothing until then.
      </p>
      <Sums direction={direction} />
      {sought && may(client, "assessment.claim") && sums.proposed.requirements > 0 && (
        <p className={classes["fold"]}>
          <ButtonLink
            to="/clients/$tenantId/assess"
            params={{ tenantId }}
            search={{ standard: wanted, state: "proposed", lane: "claimed" }}
          >
            Go through the proposals
          </ButtonLink>
        </p>
      )}
      {!sought && may(client, "client.configure") && (
        <p className={classes["fold"]}>
          <ButtonLink variant="default" to="/clients/$tenantId/settings" params={{ tenantId }}>
            {`Add ${standardName(wanted)} in the settings`}
          </ButtonLink>
        </p>
      )}
      {states.map((state) => (
        <Rows key={state} client={client} direction={direction} state={state} />
      ))}
    </Section>
  );
}
