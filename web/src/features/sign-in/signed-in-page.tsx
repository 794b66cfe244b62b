import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

import { useTitle } from "../../lib/use-title.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { FrontPage } from "./front-page.tsx";

const route = getRouteApi("/signed-in");

/** Ends the sign-in and goes on to where the person was. */
export function SignedInPage() {
  useTitle("Signing in");
  const { session, arrivedAt } = route.useRouteContext();
  const { history } = useRouter();
  // A query and not an effect: the code works once, and React may run effects twice.
  const { data: returnTo, error } = useQuery({
    queryKey: ["signed-in", arrivedAt.href],
    queryFn: () => session.complete(arrivedAt),
    retry: false,
    staleTime: Infinity,
  });
  useEffect(() => {
    if (returnTo !== undefined) history.replace(returnTo);
  }, [returnTo, history]);
  return (
    <FrontPage>
      <Title order={1}>{error === null ? "Signing you in" : "Signing in did not work"}</Title>
      {error === null ? (
        <Waiting label="your workspace" lines={3} />
      ) : (
        <>
          <Notice tone="bad" announce="now">
            <p>
              The sign-in was not finished here, or its link was used before. Nothing is lost: start
              it once more.
            </p>
          </Notice>
          <ButtonLink to="/sign-in">Sign in again</ButtonLink>
        </>
      )}
    </FrontPage>
  );
}
