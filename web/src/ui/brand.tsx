import classes from "./brand.module.css";

/** The product's name and mark: two rails, one verified, one half way. */
export function Brand() {
  return (
    <span className={classes["brand"]}>
      <svg className={classes["mark"]} viewBox="0 0 32 32" aria-hidden>
        <rect x="3" y="7" width="26" height="7" rx="3.5" fill="var(--iso27001)" />
        <rect
          x="4"
          y="19"
          width="24"
          height="6"
          rx="3"
          fill="none"
          stroke="var(--iso20000)"
          strokeWidth="2"
        />
        <rect x="3" y="18" width="15" height="8" rx="3.5" fill="var(--iso20000)" />
      </svg>
      Tandem
    </span>
  );
}
