import type { Actor } from "@tandem/domain/access";
import * as Assessment from "@tandem/domain/assessment";
import { confirm } from "@tandem/domain/crosswalk/confirm";
import { links } from "@tandem/domain/crosswalk/links";
import * as Assessments from "@tandem/store/client/assessment";
import * as Crosswalks from "@tandem/store/client/crosswalk";
import * as Profiles from "@tandem/store/client/profile";
import type { Scope } from "@tandem/store/scope";

type Answer = Parameters<typeof Assessment.claim>[1];
type Answering = (info: Assessment.Info, actor: Actor, now: string) => Assessment.Info;

/** What the other standard says is known only where the client seeks it too. */
const context = async (scope: Scope) => {
  const { data: profile } = await Profiles.demand(scope);
  const [assessments, overrides] = await Promise.all([
    Assessments.all(scope, profile.standards),
    Crosswalks.overrides(scope),
  ]);
  const infos = new Map(assessments.map(({ data }) => [data.requirement, data]));
  return {
    links: links(overrides.map(({ data }) => data)),
    known: (key: Assessment.Info["requirement"]) => infos.get(key) ?? Assessment.initial(key),
  };
};

/** How an answer is taken: with a basis it confirms what the other standard proposes, as it stands there now. */
export const answering = async (scope: Scope, answer: Answer): Promise<Answering> => {
  const { basis = [] } = answer;
  if (basis.length === 0) {
    return (info, actor, now) => Assessment.claim(info, answer, actor, now);
  }
  const crosswalk = await context(scope);
  return (info, actor, now) => confirm(info, { ...answer, basis }, crosswalk, actor, now);
};
