import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** A client that seeks no certificate of ISO/IEC 27001 has no statement. */
export function NotSought({ tenantId }: { tenantId: string }) {
  return (
    <EmptyState
      title="This client does not seek ISO/IEC 27001"
      actions={
        <ButtonLink variant="default" to="/clients/$tenantId/settings" params={{ tenantId }}>
          Open settings
        </ButtonLink>
      }
    >
      <p>A Statement of Applicability belongs to that standard. Add it under Settings first.</p>
    </EmptyState>
  );
}
