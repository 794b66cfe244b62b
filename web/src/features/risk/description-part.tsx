import { Button } from "@mantine/core";
import { useState } from "react";

import { ownerText } from "../assets/words.ts";
import { Part } from "../requirement/part.tsx";
import { DescribeDialog } from "./describe-dialog.tsx";
import classes from "./risk.module.css";
import type { Shared } from "./shared.ts";
import { families } from "./words.ts";

/** Everything that is written about the risk; what is empty is left out. */
export function DescriptionPart({ client, risk, nameOf, writes, onReload }: Shared) {
  const [describing, setDescribing] = useState(false);
  const { description } = risk;
  const { affects, existingControls } = description;
  const hurt = [
    affects.confidentiality && "confidentiality",
    affects.integrity && "integrity",
    affects.availability && "availability",
  ].filter((each) => each !== false);
  const controls = existingControls.requirements.map((key) => key.slice(key.indexOf(":") + 1));
  const facts: [string, string][] = [
    ["Owner", ownerText(description, nameOf)],
    ["Elsewhere", description.reference],
    ["Asset", description.assetName],
    ["Family", families[description.family]],
    ["Cause", description.cause],
    ["Event", description.event],
    ["Consequence", description.consequence],
    ["Threat", description.threat],
    ["Vulnerability", description.vulnerability],
    ["Affects", hurt.join(", ")],
    ["Service objectives", description.serviceObjectives],
    ["Customers", description.customers.join(", ")],
    [
      "Existing controls",
      [controls.join(", "), existingControls.text].filter((each) => each !== "").join("\n"),
    ],
  ];
  return (
    <Part title="What it is">
      <dl className={classes["facts"]}>
        {facts.map(([term, said]) =>
          said === "" ? null : (
            <div key={term} style={{ display: "contents" }}>
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ),
        )}
      </dl>
      {writes && (
        <div className={classes["acts"]} style={{ marginTop: 12 }}>
          <Button variant="default" onClick={() => setDescribing(true)}>
            Edit
          </Button>
        </div>
      )}
      {describing && (
        <DescribeDialog
          client={client}
          risk={risk}
          onClose={() => setDescribing(false)}
          onReload={onReload}
        />
      )}
    </Part>
  );
}
