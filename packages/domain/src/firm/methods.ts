import { z } from "zod";
import { line } from "../kernel/text.ts";
import { Method } from "../risk/method/method.ts";

/** The most methods a firm keeps. */
export const mostMethods = 20;

/** The risk methods of a firm, by name: what its consultants begin a client's own with. */
export const Methods = z
  .array(z.object({ name: line(60), method: Method }))
  .max(mostMethods, `At most ${mostMethods} methods`)
  .superRefine((methods, context) => {
    methods.forEach(({ name }, place) => {
      if (methods.findIndex((each) => each.name === name) === place) return;
      const message = "The firm has a method of this name already.";
      context.addIssue({ code: "custom", path: [place, "name"], message });
    });
  });
export type Methods = z.infer<typeof Methods>;
