type Verification = { readonly by: string; readonly reliedOn: readonly string[] };
type Brought = { readonly id: string; readonly addedBy: string };

/** Whether all evidence that a verification rests on was added by whoever verified. */
export const restsOnOwn = ({ by, reliedOn }: Verification, evidence: readonly Brought[]): boolean =>
  reliedOn.length > 0 &&
  reliedOn.every((id) => evidence.some((each) => each.id === id && each.addedBy === by));
