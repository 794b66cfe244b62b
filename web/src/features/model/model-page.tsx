import { page } from "@tandem/contract/readiness/model";
import { useMemo } from "react";

import { useTitle } from "../../lib/use-title.ts";
import { blocksOf } from "./blocks.ts";
import { Blocks } from "./blocks-view.tsx";
import classes from "./model-page.module.css";

/** How readiness is computed, from the same source as the published document; its numbers are computed here. */
export function ModelPage() {
  useTitle("The readiness model");
  const blocks = useMemo(() => blocksOf(page()), []);
  return (
    <article className={classes["model"]}>
      <Blocks blocks={blocks} />
    </article>
  );
}
