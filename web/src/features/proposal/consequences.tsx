import classes from "./consequences.module.css";

/** What it means that a firm keeps a company, for both sides, before anyone says yes. */
export function Consequences({ firm, company }: { firm: string; company: string }) {
  return (
    <ul className={classes["list"]}>
      <li>
        Owners of {firm} can open {company} at once, and consultants they assign: they read, answer
        and verify.
      </li>
      <li>
        From then on the firm verifies. Administrators of {company} no longer do; what colleagues
        have verified stays, marked as theirs.
      </li>
      <li>The firm can suspend the workspace. Nothing is lost by that.</li>
      <li>
        Answers, evidence and documents stay as they are. An administrator of {company} can end it
        at any time while the workspace is open.
      </li>
    </ul>
  );
}
