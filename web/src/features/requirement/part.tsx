import { createContext, useContext, useId, type ReactNode } from "react";

import classes from "./part.module.css";

/** How deep the headings of the parts lie: below the heading of a panel, or directly below that of a page. */
export const PartLevel = createContext<2 | 3>(3);

type Props = {
  readonly title: ReactNode;
  /** Said beside the title, such as who and when. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One part of what there is to say about a requirement. */
export function Part({ title, aside, children }: Props) {
  const Heading = useContext(PartLevel) === 2 ? "h2" : "h3";
  const id = useId();
  return (
    <section className={classes["part"]} aria-labelledby={id}>
      <div className={classes["head"]}>
        <Heading id={id} className={classes["title"]}>
          {title}
        </Heading>
        {aside !== undefined && <span className={classes["aside"]}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}

export { classes as partClasses };
