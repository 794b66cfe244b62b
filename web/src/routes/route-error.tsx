import { Button } from "@mantine/core";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";

import { ApiProblem } from "../lib/problem.ts";
import { Forbidden } from "../ui/forbidden.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { PageMessage } from "../ui/page-message.tsx";
import { ProblemAlert } from "../ui/problem-alert.tsx";
import { NotFound } from "./not-found.tsx";

const home = <ButtonLink to="/">Go to the start page</ButtonLink>;

/** A page that could not be loaded: what the refusal means to the person, and the way on. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { reset: forgetError } = useQueryErrorResetBoundary();
  const retry = () => {
    forgetError();
    reset();
    void router.invalidate();
  };
  const problem = error instanceof ApiProblem ? error : null;
  if (problem?.status === 404) return <NotFound />;
  if (problem?.code === "client.suspended") {
    return (
      <PageMessage title="This client is suspended" actions={home}>
        <p>
          Its workspace is closed for now and nothing in it is lost. An owner of the consultancy
          firm can open it again from the portfolio.
        </p>
      </PageMessage>
    );
  }
  if (problem?.code === "client.not_active") {
    return (
      <PageMessage
        title="This workspace is not ready yet"
        actions={
          <>
            <Button onClick={retry}>Look again</Button>
            {home}
          </>
        }
      >
        <p>{problem.message}</p>
      </PageMessage>
    );
  }
  if (problem?.status === 403) return <Forbidden />;
  return (
    <PageMessage title="This page could not be shown" actions={home}>
      <ProblemAlert
        error={error instanceof Error ? error : new Error(String(error))}
        onRetry={retry}
      />
    </PageMessage>
  );
}
