import { scopeItem } from "@tandem/contract/document/words";
import { registerNames } from "@tandem/contract/readiness/words";
import { Link } from "@tanstack/react-router";

import type { StandardId } from "../../ui/standards.ts";
import type { Gate } from "./queries.ts";

type Props = { readonly tenantId: string; readonly standard: StandardId; readonly gate: Gate };

/** The record that a gate reads, with the way to it where the product holds it already. */
export function GateRecord({ tenantId, standard, gate }: Props) {
  const { reads } = gate;
  switch (reads.kind) {
    case "documents": {
      if (reads.documents.length === 1 && reads.documents[0] === scopeItem) {
        return (
          <Link to="/clients/$tenantId/scope" params={{ tenantId }}>
            Scope
          </Link>
        );
      }
      const at = gate.open.first[0] ?? reads.documents[0];
      return (
        <Link
          to="/clients/$tenantId/documents"
          params={{ tenantId }}
          search={at === undefined ? {} : { at }}
        >
          Documents
        </Link>
      );
    }
    case "assessments":
      return (
        <Link to="/clients/$tenantId/assess" params={{ tenantId }} search={{ standard }}>
          Answers and verifications
        </Link>
      );
    case "controls":
      return (
        <Link
          to="/clients/$tenantId/assess"
          params={{ tenantId }}
          search={{
            standard,
            kind: "control",
            ...(gate.id === "controlsDecided" &&
              gate.state !== "met" && { state: "undecided" as const }),
          }}
        >
          Controls and their applicability
        </Link>
      );
    case "profile":
      return (
        <Link to="/clients/$tenantId/settings" params={{ tenantId }}>
          Operating since, under Settings
        </Link>
      );
    case "findings":
      return (
        <Link
          to="/clients/$tenantId"
          params={{ tenantId }}
          search={{ record: `${standard}:findings` }}
          resetScroll={false}
        >
          The list of findings
        </Link>
      );
    case "gates":
      return <a href={`#${standard}-${reads.stage}`}>The gates of Stage 1</a>;
    case "register":
      if (reads.register === "statement") {
        return (
          <Link to="/clients/$tenantId/statement" params={{ tenantId }}>
            Versions of the Statement of Applicability
          </Link>
        );
      }
      return (
        <Link
          to="/clients/$tenantId"
          params={{ tenantId }}
          search={{ record: `${standard}:${gate.id}` }}
          resetScroll={false}
        >
          The record of {registerNames[reads.register]}
        </Link>
      );
  }
}
