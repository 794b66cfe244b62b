import { Brand } from "../../ui/brand.tsx";
import classes from "./place-name.module.css";
import { usePlace, type Place } from "./use-place.ts";

const ofFirm = (place: Place) => (place.kind === "firm" ? place.firm?.name : undefined);

/** Where one is: the client with its colour, the firm, or the product. */
export function PlaceName() {
  const place = usePlace();
  const name = place.kind === "client" ? place.profile?.name : ofFirm(place);
  if (name === undefined) {
    return (
      <span className={classes["place"]}>
        <Brand />
      </span>
    );
  }
  return (
    <span className={classes["place"]}>
      {place.kind === "client" && <span className={classes["colour"]} aria-hidden />}
      <span className={classes["name"]} title={name}>
        {name}
      </span>
    </span>
  );
}
