import type { ErrorComponentProps } from "@tanstack/react-router";

import { FrontPage } from "../features/sign-in/front-page.tsx";
import { NotFound } from "./not-found.tsx";
import { RouteError } from "./route-error.tsx";

/** The same messages where no shell stands around the page. */
export function FramedNotFound() {
  return (
    <FrontPage>
      <NotFound />
    </FrontPage>
  );
}

export function FramedError(props: ErrorComponentProps) {
  return (
    <FrontPage>
      <RouteError {...props} />
    </FrontPage>
  );
}
