import { Description, Info } from "@tandem/domain/supplier";
import { line } from "@tandem/domain/text";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** A supplier, and what is due with it today. */
export const SupplierView = Info.extend({
  ...versioned,
  due: z.enum(["nothing", "assessment", "review"]),
});
export type SupplierView = z.infer<typeof SupplierView>;

export const Suppliers = z.object({ items: z.array(SupplierView) });

export const DescribeSupplier = Description;
export const EndSupplier = z.strictObject({ reason: line(500) });
