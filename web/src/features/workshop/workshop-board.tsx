import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { suggested, type Scenario } from "@tandem/contract/workshop/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { useSingleKeys, useSingleKeysOn } from "../assess/use-single-keys.ts";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { answers, clientMembers } from "../members/queries.ts";
import { changedWith, riskMethod } from "../risk-method/queries.ts";
import { chosen, families, nothingSaid, ratingOf, withDigit, type Filter } from "./choose.ts";
import { workshop } from "./queries.ts";
import { ScenarioPanel } from "./scenario-panel.tsx";
import classes from "./workshop.module.css";

const isFamily = (value: string): value is Scenario["family"] => value in families;

const familyOf = (value: string): Filter["family"] => (isFamily(value) ? value : "");

/** The library beside one scenario: move, say, add, and the next one is there. */
export function WorkshopBoard({ client }: { client: Profile }) {
  const { tenantId } = client;
  const { data } = useSuspenseQuery(workshop(tenantId));
  const { data: risk } = useSuspenseQuery(riskMethod(tenantId));
  const { data: members } = useSuspenseQuery(clientMembers(tenantId));
  const [filter, setFilter] = useState<Filter>({ text: "", family: "", open: false });
  const [current, setCurrent] = useState<string | null>(null);
  const [owner, setOwner] = useState("");
  const [said, setSaid] = useState(nothingSaid);
  const [added, setAdded] = useState("");
  const [keysOn] = useSingleKeysOn();
  const board = useRef<HTMLDivElement>(null);
  const picked = new Map(data.picks.map(({ scenario, number }) => [scenario, number]));
  const list = chosen(filter, picked);
  const at = Math.max(
    0,
    list.findIndex(({ id }) => id === current),
  );
  const scenario = list[at];
  const shown = scenario?.id ?? "";
  const { method } = risk.inForce;

  const go = (place: number) => {
    const next = list[Math.min(list.length - 1, Math.max(0, place))];
    if (next === undefined) return;
    setCurrent(next.id);
    setSaid(nothingSaid);
  };
  useEffect(() => {
    // The list alone scrolls, and not the page: on a phone the scenario stands above it.
    const row = board.current?.querySelector(`[data-scenario="${shown}"]`);
    const frame = row?.closest("ol");
    if (!row || !frame) return;
    const [line, around] = [row.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (line.top < around.top) frame.scrollTop -= around.top - line.top;
    if (line.bottom > around.bottom) frame.scrollTop += line.bottom - around.bottom;
  }, [shown]);

  const pick = useCommand("POST /api/v1/tenants/{tenantId}/risk/workshop/picks", {
    invalidates: changedWith(tenantId),
    onDone: ({ number }) => {
      setAdded(`R-${number} ${scenario?.title ?? ""} is in the register.`);
      const next = list[at + 1] ?? list[at];
      setCurrent(next?.id ?? null);
      setSaid(nothingSaid);
    },
  });
  const mayWrite = may(client, "risk.write");
  const add = () => {
    if (scenario === undefined || owner === "" || pick.isPending || !mayWrite) return;
    const controls = suggested(scenario, client.standards);
    pick.mutate({
      params: { tenantId },
      body: {
        scenario: scenario.id,
        owner,
        rating: ratingOf(said),
        inPlace: controls.filter((key) => said.inPlace.includes(key)),
        missing: controls.filter((key) => !said.inPlace.includes(key)),
      },
    });
  };
  const focus = (what: string) => board.current?.querySelector<HTMLElement>(what)?.focus();
  useSingleKeys(keysOn, (key) => {
    if (key === "j") go(at + 1);
    else if (key === "k") go(at - 1);
    else if (key === "/") focus("[data-filter]");
    else if (key === "o") focus("[data-owner]");
    else if (key === "a") add();
    else if (/^[1-7]$/.test(key)) {
      const [dimension] = method.impacts;
      const scale = {
        likelihood: method.likelihood.length,
        impact: dimension?.levels.length ?? 0,
        dimension: dimension?.id ?? "",
      };
      setSaid(withDigit(said, Number(key), scale));
    } else if (key === "Escape") {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    } else return false;
    return true;
  });

  return (
    <div ref={board}>
      {!risk.inForce.approved && (
        <Notice tone="warn" title="Rated by a preliminary method">
          <p>
            Nobody has approved a risk method yet. Ratings stay, and can be accepted once it is.
          </p>
        </Notice>
      )}
      <div className={classes["filter"]}>
        <TextInput
          label="Find a scenario (key /)"
          data-filter
          value={filter.text}
          onChange={({ currentTarget }) => setFilter({ ...filter, text: currentTarget.value })}
        />
        <NativeSelect
          label="Family"
          value={filter.family}
          data={[
            { value: "", label: "All families" },
            ...Object.entries(families).map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ currentTarget }) =>
            setFilter({ ...filter, family: familyOf(currentTarget.value) })
          }
        />
        <Checkbox
          label="Only what is not in the register"
          checked={filter.open}
          onChange={({ currentTarget }) => setFilter({ ...filter, open: currentTarget.checked })}
        />
      </div>
      <p className="quiet">
        {list.length} scenarios, {picked.size} in the register. Keys: j and k move, two digits rate,
        o names the owner, a adds and goes to the next, Escape leaves a field.
      </p>
      <output className={classes["added"]}>{added}</output>
      <ProblemAlert error={pick.error} />
      <div className={classes["split"]}>
        <ol className={classes["list"]} aria-label="Scenarios">
          {list.map(({ id, title, family }) => (
            <li key={id}>
              <button
                type="button"
                className={classes["row"]}
                data-scenario={id}
                aria-current={id === scenario?.id}
                onClick={() => go(list.findIndex((each) => each.id === id))}
              >
                <span>{title}</span>
                {picked.has(id) ? (
                  <StatusChip
                    icon={CircleCheck}
                    tone="good"
                  >{`R-${picked.get(id) ?? ""}`}</StatusChip>
                ) : (
                  <span className="quiet">{families[family]}</span>
                )}
              </button>
            </li>
          ))}
        </ol>
        {scenario === undefined ? (
          <p>No scenario has all of these words. Take one away.</p>
        ) : (
          <ScenarioPanel
            client={client}
            scenario={scenario}
            method={method}
            people={members.items.filter(answers)}
            owner={owner}
            onOwner={setOwner}
            said={said}
            onSay={setSaid}
            number={picked.get(scenario.id)}
            pending={pick.isPending}
            onAdd={add}
          />
        )}
      </div>
    </div>
  );
}
