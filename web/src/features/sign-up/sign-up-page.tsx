import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Stages } from "../../ui/stages.tsx";
import classes from "../onboarding/onboarding-page.module.css";
import { OwnSetup, stages } from "./own-setup.tsx";
import { SignUpForm } from "./sign-up-form.tsx";

const route = getRouteApi("/signed-in-only/sign-up");

/** Signs one's own company up. Which one is in the address, so that a reload goes on where it stands. */
export function SignUpPage() {
  const { company } = route.useSearch();
  return (
    <div className={classes["page"]}>
      <PageHead title="Assess your own company">
        <p>A name and the standards, a workspace of its own. No consultancy is needed.</p>
      </PageHead>
      {company === undefined ? (
        <>
          <Stages names={stages} current={0} />
          <SignUpForm />
        </>
      ) : (
        <Region label="Setup" key={company}>
          <OwnSetup tenantId={company} />
        </Region>
      )}
    </div>
  );
}
