import { Description, Info, Kind, Need, Row } from "@tandem/domain/asset";
import { line } from "@tandem/domain/text";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** An asset with all that is said of it. */
export const AssetView = Info.extend(versioned);
export type AssetView = z.infer<typeof AssetView>;

export const Assets = z.object({ items: z.array(Row) });

export const DescribeAsset = Description;
export const RetireAsset = z.strictObject({ reason: line(500) });
export { Kind, Need };
