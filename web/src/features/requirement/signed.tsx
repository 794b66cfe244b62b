import { formatMoment } from "../../lib/format.ts";
import { useNames } from "../members/use-names.ts";

type Props = {
  readonly tenantId: string;
  readonly by: string;
  readonly at: string;
};

/** Who and when. */
export function Signed({ tenantId, by, at }: Props) {
  const nameOf = useNames(tenantId);
  return (
    <>
      {nameOf(by)}, <time dateTime={at}>{formatMoment(at)}</time>
    </>
  );
}
