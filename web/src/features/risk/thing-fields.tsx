import { useQuery } from "@tanstack/react-query";

import { LinkField } from "../assets/link-field.tsx";
import { assets } from "../assets/queries.ts";
import { catalogue } from "../services/queries.ts";

export type Things = { readonly assets: readonly string[]; readonly services: readonly string[] };

type Props = Things & {
  readonly tenantId: string;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<Things>) => void;
};

/** The assets and services that a risk would hurt. */
export function ThingFields({ tenantId, errorOf, onChange, ...chosen }: Props) {
  const { data: register } = useQuery(assets(tenantId));
  const { data: offered } = useQuery(catalogue(tenantId));
  const errorIn = (field: keyof Things) =>
    [`/${field}`, ...chosen[field].map((_, place) => `/${field}/${place}`)]
      .map(errorOf)
      .find((error) => error !== null) ?? null;
  const services = (offered?.items ?? [])
    .filter(({ id, state }) => state !== "retired" || chosen.services.includes(id))
    .map(({ id, description }) => ({ id, name: description.name }));
  return (
    <>
      <LinkField
        label="Assets"
        description="What of the register of assets it would hurt."
        things={(register?.items ?? []).filter(
          ({ id, retired }) => !retired || chosen.assets.includes(id),
        )}
        chosen={chosen.assets}
        onChange={(ids) => onChange({ assets: ids })}
        error={errorIn("assets")}
      />
      <LinkField
        label="Services"
        description="What of the service catalogue it would hurt."
        things={services}
        chosen={chosen.services}
        onChange={(ids) => onChange({ services: ids })}
        error={errorIn("services")}
      />
    </>
  );
}
