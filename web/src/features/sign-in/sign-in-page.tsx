import { Button, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { useTitle } from "../../lib/use-title.ts";
import { Notice } from "../../ui/notice.tsx";
import { FrontPage } from "./front-page.tsx";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  useTitle("Sign in");
  const { session } = route.useRouteContext();
  const { to } = route.useSearch();
  const signIn = useMutation({ mutationFn: () => session.signIn({ returnTo: to ?? "/" }) });
  return (
    <FrontPage>
      <Title order={1}>One workspace for ISO/IEC 27001 and ISO/IEC 20000-1</Title>
      <p className="quiet">
        Consultants, clients and auditors see the same answers, the same evidence and the same
        distance to the certificate.
      </p>
      {to !== undefined && <p>Sign in to go on to the page you asked for.</p>}
      {signIn.isError && (
        <Notice tone="bad" announce="now" title="Signing in could not start">
          <p>The identity provider does not answer. Try again in a moment.</p>
        </Notice>
      )}
      <Button size="md" loading={signIn.isPending} onClick={() => signIn.mutate()}>
        Sign in
      </Button>
    </FrontPage>
  );
}
