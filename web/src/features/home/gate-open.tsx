import { scopeItem } from "@tandem/contract/document/words";
import { find } from "@tandem/contract/standards/catalogue";
import { findDocument } from "@tandem/contract/standards/documents";
import { Link } from "@tanstack/react-router";

import classes from "./gates.module.css";
import type { Gate } from "./queries.ts";

/** A requirement or document by name, leading to it; anything else as it is. */
export function GateOpenName({ tenantId, id }: { tenantId: string; id: string }) {
  const requirement = find(id);
  if (requirement !== undefined) {
    return (
      <Link
        to="/clients/$tenantId/assess/$requirement"
        params={{ tenantId, requirement: requirement.key }}
        title={requirement.title}
      >
        {requirement.id}
      </Link>
    );
  }
  const document = findDocument(id);
  if (document === undefined) return id;
  if (id === scopeItem) {
    return (
      <Link to="/clients/$tenantId/scope" params={{ tenantId }}>
        {document.name}
      </Link>
    );
  }
  return (
    <Link to="/clients/$tenantId/documents" params={{ tenantId }} search={{ at: id }}>
      {document.name}
    </Link>
  );
}

/** What a gate still misses, by name as far as there is room. */
export function GateOpen({ tenantId, gate }: { tenantId: string; gate: Gate }) {
  const { count, first } = gate.open;
  // Gates that wait for gates repeat what stands above them.
  if (count === 0 || gate.reads.kind === "gates") return null;
  return (
    <ul className={classes["open"]} aria-label="Missing">
      {first.map((id) => (
        <li key={id}>
          <GateOpenName tenantId={tenantId} id={id} />
        </li>
      ))}
      {count > first.length && <li className="quiet">and {count - first.length} more</li>}
    </ul>
  );
}
