import type * as Asset from "@tandem/domain/asset";
import { demandAcyclic } from "@tandem/domain/asset/dependencies";
import { DomainError, type Located } from "@tandem/domain/error";
import type { AssetId } from "@tandem/domain/id";
import * as Assets from "@tandem/store/client/asset";
import * as Services from "@tandem/store/client/service";
import * as Suppliers from "@tandem/store/client/supplier";
import type { Scope } from "@tandem/store/scope";

type Links = Pick<Asset.Description, "dependsOn" | "suppliers" | "services">;

const strangers = (
  field: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  detail: string,
): Located[] =>
  ids.flatMap((id, place) => (known.has(id) ? [] : [{ pointer: `/${field}/${place}`, detail }]));

/**
 * Refuses links to what is not in the registers of this client, and links that run in a circle. Gives how many assets
 * there are, since it has counted them.
 */
export const demandLinks = async (
  scope: Scope,
  id: AssetId,
  { dependsOn, suppliers, services }: Links,
): Promise<number> => {
  const [assets, register, catalogue] = await Promise.all([
    Assets.all(scope),
    suppliers.length === 0 ? [] : Suppliers.all(scope),
    services.length === 0 ? [] : Services.all(scope),
  ]);
  // Of itself it may be told that this would be a circle, even before it is in the register.
  const known = new Set<string>([id, ...assets.map((row) => row.id)]);
  const delivering = new Set<string>(register.map(({ data }) => data.id));
  const offered = new Set<string>(catalogue.map(({ data }) => data.id));
  const errors = [
    ...strangers("dependsOn", dependsOn, known, "Choose an asset of this client."),
    ...strangers("suppliers", suppliers, delivering, "Choose a supplier of this client."),
    ...strangers("services", services, offered, "Choose a service of this client."),
  ];
  if (errors.length > 0) {
    throw new DomainError("not_found", "There is no such thing in this client.", { errors });
  }
  demandAcyclic(id, dependsOn, assets);
  return assets.length;
};
