import { ButtonLink } from "../../ui/button-link.tsx";
import { PageMessage } from "../../ui/page-message.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";

type Reason = "role" | "standard";

/** Why this person cannot import here; null: they can. */
export const unavailable = (client: Profile): Reason | null => {
  if (!may(client, "import.run")) return "role";
  return client.standards.includes("iso27001") ? null : "standard";
};

/** The import where it cannot be: the reason, and the way on. */
export function Unavailable({ client, reason }: { client: Profile; reason: Reason }) {
  const { tenantId, name } = client;
  if (reason === "role") {
    return (
      <PageMessage
        title="Your role does not import"
        actions={
          <ButtonLink to="/clients/$tenantId/assess" params={{ tenantId }}>
            Go to Assess
          </ButtonLink>
        }
      >
        <p>An administrator of {name} can import a Statement of Applicability.</p>
      </PageMessage>
    );
  }
  return (
    <PageMessage
      title={`${name} does not seek ISO/IEC 27001`}
      actions={
        <ButtonLink to="/clients/$tenantId/settings" params={{ tenantId }}>
          Go to Settings
        </ButtonLink>
      }
    >
      <p>
        A Statement of Applicability belongs to ISO/IEC 27001 (6.1.3 d). It can be imported once the
        standard is sought.
      </p>
    </PageMessage>
  );
}
