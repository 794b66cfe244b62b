import { useTitle } from "../lib/use-title.ts";
import { ButtonLink } from "./button-link.tsx";
import { PageMessage } from "./page-message.tsx";

/** A page that the person's role does not open. */
export function Forbidden() {
  useTitle("Not allowed");
  return (
    <PageMessage
      title="Your role does not allow this"
      actions={<ButtonLink to="/">Go to the start page</ButtonLink>}
    >
      <p>An administrator of the client, or an owner of the firm, can give you another role.</p>
    </PageMessage>
  );
}
