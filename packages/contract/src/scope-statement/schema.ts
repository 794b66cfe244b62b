import { Content, Info, Version } from "@tandem/domain/scope-statement";
import { UserId } from "@tandem/domain/id";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

export const ScopeView = Info.extend({
  ...versioned,
  standing: z.enum(["missing", "draft", "approved", "overdue"]),
});
export type ScopeView = z.infer<typeof ScopeView>;

/** The scope of each standard, and who may sign as top management. */
export const Scopes = z.object({ items: z.array(ScopeView), signers: z.array(UserId) });
export type Scopes = z.infer<typeof Scopes>;

export const ScopeVersions = page(Version);
export const ScopeVersionsQuery = pageQuery;
export const WriteScope = Content.strict();
export const ApproveScope = z.strictObject({ reviewBy: LocalDate });
