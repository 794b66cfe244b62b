import { queryOptions } from "@tanstack/react-query";

import { request, type Answer } from "../../lib/api.ts";

type Assets = Answer<"GET /api/v1/tenants/{tenantId}/risk/assets">;
/** A line of the register. */
export type AssetRow = Assets["items"][number];
/** An asset with all that is said of it. */
export type Asset = Answer<"GET /api/v1/tenants/{tenantId}/risk/assets/{assetId}">;
export type Kind = AssetRow["kind"];
export type Need = AssetRow["needs"]["confidentiality"];
export type Classification = NonNullable<AssetRow["classification"]>;

/** The register of assets. */
export const assets = (tenantId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "assets"],
    queryFn: () => request("GET /api/v1/tenants/{tenantId}/risk/assets", { params: { tenantId } }),
    staleTime: 30_000,
  });

/** One asset. */
export const asset = (tenantId: string, assetId: string) =>
  queryOptions({
    queryKey: ["client", tenantId, "assets", assetId],
    queryFn: () =>
      request("GET /api/v1/tenants/{tenantId}/risk/assets/{assetId}", {
        params: { tenantId, assetId },
      }),
  });

/** What is out of date once an asset has changed. */
export const changedWith = (tenantId: string) => () => [assets(tenantId).queryKey];
