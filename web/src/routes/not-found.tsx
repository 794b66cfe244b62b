import { ButtonLink } from "../ui/button-link.tsx";
import { PageMessage } from "../ui/page-message.tsx";

export function NotFound() {
  return (
    <PageMessage
      title="There is nothing here"
      actions={<ButtonLink to="/">Go to the start page</ButtonLink>}
    >
      <p>
        The address is wrong, or what it named belongs to someone else. If a colleague sent you the
        link, ask them to invite you.
      </p>
    </PageMessage>
  );
}
