import classes from "./rating-scale.module.css";
import { standardColour, type StandardId } from "./standards.ts";

const steps = [
  { rating: "N", short: "Not", word: "Not achieved" },
  { rating: "P", short: "Partially", word: "Partially achieved" },
  { rating: "L", short: "Largely", word: "Largely achieved" },
  { rating: "F", short: "Fully", word: "Fully achieved" },
] as const;
type Rating = (typeof steps)[number]["rating"];

type Props = {
  /** What is rated, for a screen reader: "Claimed rating of A.5.1". */
  readonly label: string;
  readonly standard: StandardId;
  readonly claimed?: Rating | null;
  readonly verified?: Rating | null;
  /** The lane that the buttons write; none: the scale only shows. */
  readonly writes?: "claimed" | "verified" | null;
  readonly onRate?: (rating: Rating) => void;
  readonly size?: "row" | "full";
  /** Left out of the tab order, in rows that are not selected. */
  readonly skipped?: boolean;
};

/**
 * The four levels N, P, L, F. The claimed one is outlined, the verified one filled, as everywhere; where both
 * are the same it is filled.
 */
export function RatingScale(props: Props) {
  const { label, standard, claimed = null, verified = null, writes = null, size = "full" } = props;
  const chosen = writes === "verified" ? verified : claimed;
  return (
    <fieldset
      className={classes["scale"]}
      data-size={size}
      style={standardColour(standard)}
      aria-label={label}
    >
      {steps.map(({ rating, short, word }) => {
        const marks = {
          className: classes["step"],
          "data-claimed": claimed === rating || undefined,
          "data-verified": verified === rating || undefined,
        };
        const text = (
          <>
            <span className={classes["letter"]} aria-hidden>
              {rating}
            </span>
            {size === "full" && (
              <span className={classes["word"]}>
                {short}
                <span className="visually-hidden"> achieved</span>
              </span>
            )}
          </>
        );
        if (writes === null || props.onRate === undefined) {
          const spoken = [
            ...(claimed === rating ? [`claimed ${word}`] : []),
            ...(verified === rating ? [`verified ${word}`] : []),
          ].join(", ");
          return (
            <span key={rating} {...marks}>
              {text}
              {spoken !== "" && <span className="visually-hidden">{spoken}</span>}
            </span>
          );
        }
        return (
          <button
            key={rating}
            type="button"
            {...marks}
            // In the full size the words are there to be read, so they are the name.
            aria-label={size === "row" ? word : undefined}
            aria-pressed={chosen === rating}
            title={word}
            tabIndex={props.skipped === true ? -1 : 0}
            onClick={() => props.onRate?.(rating)}
          >
            {text}
          </button>
        );
      })}
    </fieldset>
  );
}
