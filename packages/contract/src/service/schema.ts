import { Description, Info, Version } from "@tandem/domain/service";
import { line, prose } from "@tandem/domain/text";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** A service with its draft and all versions that were published. */
export const ServiceView = Info.extend({
  ...versioned,
  /** Whether the draft says something that the catalogue does not show yet. */
  ahead: z.boolean(),
});
export type ServiceView = z.infer<typeof ServiceView>;

const [offered, asked, retired] = Info.shape.standing.options;

/** A line of the catalogue: what was published last, or the draft before that. */
export const ServiceRow = Info.pick({ id: true }).extend({
  ...versioned,
  description: Description,
  /** The number of the published version; null before the first. */
  number: Version.shape.number.nullable(),
  ahead: z.boolean(),
  state: z.enum([offered.shape.state.value, asked.shape.state.value, retired.shape.state.value]),
});
export type ServiceRow = z.infer<typeof ServiceRow>;

export const Catalogue = z.object({ items: z.array(ServiceRow) });

export const CreateService = Description.strict();
export const DescribeService = Description.strict();
export const PublishService = z.strictObject({ note: prose(500) });
export const AskRetirement = z.strictObject({ reason: line(500) });
export const AnswerRetirement = z.strictObject({ answer: z.enum(["agreed", "refused"]) });
