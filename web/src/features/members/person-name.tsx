import classes from "./person-name.module.css";

/** A person's name with the address beside it, because two people may share a name. */
export function PersonName({ name, email }: { name: string; email: string }) {
  return (
    <span className={classes["person"]}>
      <span>{name}</span>
      <span className={classes["email"]}>{email}</span>
    </span>
  );
}
