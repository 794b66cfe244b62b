import { bounding, compare } from "../scope-statement/compare.ts";
import type * as ScopeStatement from "../scope-statement/scope-statement.ts";

const only = (standard: string, part: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`Only ${standard} covers the ${part} ${names.join(", ")}.`];

/** In what the two approved scopes differ, in words; nothing where they agree or one is not approved. */
export const scopeDifferences = (statements: readonly ScopeStatement.Info[]): readonly string[] => {
  const contentOf = (standard: ScopeStatement.Info["standard"]) =>
    statements.find((each) => each.standard === standard)?.approved?.content;
  const [security, services] = [contentOf("iso27001"), contentOf("iso20000")];
  if (security === undefined || services === undefined) return [];
  const { organisation, parts } = compare(security, services);
  return [
    ...(organisation === "different"
      ? [`27001 names the organisation ${security.organisation}, 20000-1 ${services.organisation}.`]
      : []),
    ...bounding.flatMap((part) => [
      ...only("27001", part, parts[part].onlyFirst),
      ...only("20000-1", part, parts[part].onlySecond),
    ]),
  ];
};
