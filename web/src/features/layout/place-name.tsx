import { Brand } from "../../ui/brand.tsx";
import classes from "./place-name.module.css";
import { usePlace } from "./use-place.ts";

/** Where one is: the client with its colour, the firm, or the product. */
export function PlaceName() {
  const place = usePlace();
  if (place.kind === "none") {
    return (
      <span className={classes["place"]}>
        <Brand />
      </span>
    );
  }
  const name = place.kind === "client" ? place.profile?.name : place.firm?.name;
  return (
    <span className={classes["place"]}>
      {place.kind === "client" && <span className={classes["colour"]} aria-hidden />}
      <span className={classes["name"]} title={name}>
        {name}
      </span>
    </span>
  );
}
