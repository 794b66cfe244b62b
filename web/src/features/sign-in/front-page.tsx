import type { ReactNode } from "react";

import { Brand } from "../../ui/brand.tsx";
import classes from "./front-page.module.css";

/** The page around everything that happens before somebody is inside. */
export function FrontPage({ children }: { children: ReactNode }) {
  return (
    <div className={classes["page"]}>
      <header>
        <Brand />
      </header>
      <main className={classes["main"]}>{children}</main>
    </div>
  );
}
