import { Title } from "@mantine/core";
import type { ReactNode } from "react";

import { useTitle } from "../lib/use-title.ts";
import classes from "./page-head.module.css";

type Props = {
  readonly title: string;
  /** One sentence: what this page is for. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** The head of a page; names the browser tab too. */
export function PageHead({ title, children, actions }: Props) {
  useTitle(title);
  return (
    <header className={classes["head"]}>
      <div className={classes["text"]}>
        <Title order={1}>{title}</Title>
        {children !== undefined && <div className="quiet">{children}</div>}
      </div>
      {actions !== undefined && <div className={classes["actions"]}>{actions}</div>}
    </header>
  );
}
