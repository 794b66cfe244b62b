import { Methods } from "@tandem/domain/firm/methods";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** The risk methods a firm begins with in its clients: the whole list. */
export const FirmMethods = z.object({ ...versioned, items: Methods });
export type FirmMethods = z.infer<typeof FirmMethods>;

export const KeepFirmMethods = z.strictObject({ items: Methods });
