import { Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { DescribeAsset } from "@tandem/contract/asset/schema";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { classificationName } from "../documents/words.ts";
import { me } from "../me/queries.ts";
import { catalogue } from "../services/queries.ts";
import { suppliers } from "../suppliers/queries.ts";
import { classifications } from "./filter.ts";
import { LinkField } from "./link-field.tsx";
import { OwnerField } from "./owner-field.tsx";
import { type Asset, assets, changedWith, type Classification } from "./queries.ts";
import { kindName, kinds, needLevels, needName } from "./words.ts";

type Draft = Pick<
  Asset,
  "name" | "kind" | "description" | "ownerName" | "location" | "classification" | "needs"
> & {
  readonly owner: string | null;
  readonly dependsOn: readonly string[];
  readonly suppliers: readonly string[];
  readonly services: readonly string[];
};

const blank = (owner: string): Draft => ({
  name: "",
  kind: "information",
  description: "",
  owner,
  ownerName: "",
  location: "",
  classification: null,
  needs: { confidentiality: null, integrity: null, availability: null },
  dependsOn: [],
  suppliers: [],
  services: [],
});

const draftOf = (asset: Asset): Draft => {
  const { id: _, added: __, state: ___, version: ____, ...said } = asset;
  return said;
};

const aspects = [
  ["confidentiality", "Confidentiality"],
  ["integrity", "Integrity"],
  ["availability", "Availability"],
] as const;

const find = <T extends string>(options: readonly T[], value: string): T | null =>
  options.find((option) => option === value) ?? null;

type Props = {
  readonly client: Profile;
  /** The asset to change; a new one without. */
  readonly asset?: Asset;
  readonly onClose: () => void;
  readonly onReload?: () => void;
};

/** Adds an asset, or changes what is said of one. */
export function AssetDialog({ client, asset, onClose, onReload }: Props) {
  const { tenantId } = client;
  const { data: person } = useSuspenseQuery(me());
  const { data: register } = useQuery(assets(tenantId));
  const { data: supply } = useQuery(suppliers(tenantId));
  const { data: offered } = useQuery(catalogue(tenantId));
  const navigate = useNavigate();
  const invalidates = changedWith(tenantId);
  const add = useCommand("POST /api/v1/tenants/{tenantId}/risk/assets", {
    invalidates,
    onDone: ({ id }) =>
      navigate({ to: "/clients/$tenantId/assets/$assetId", params: { tenantId, assetId: id } }),
  });
  const describe = useCommand("PUT /api/v1/tenants/{tenantId}/risk/assets/{assetId}", {
    invalidates,
    onDone: onClose,
  });
  const command = asset === undefined ? add : describe;
  const form = useForm({
    schema: DescribeAsset,
    initial: asset === undefined ? blank(person.userId) : draftOf(asset),
    refusal: command.error,
    onSubmit: (body) =>
      asset === undefined
        ? add.mutate({ params: { tenantId }, body })
        : describe.mutate({
            params: { tenantId, assetId: asset.id },
            body,
            ifMatch: asset.version,
          }),
  });
  const { values, errorOf, set, merge } = form;
  const linkError = (field: "dependsOn" | "suppliers" | "services") =>
    errorOf(`/${field}`) ??
    values[field]
      .map((_, place) => errorOf(`/${field}/${place}`))
      .find((error) => error !== null) ??
    null;
  const others = (register?.items ?? []).filter(({ id, retired }) => !retired && id !== asset?.id);
  const delivering = (supply?.items ?? []).filter(({ state }) => state.state === "active");
  const running = (offered?.items ?? [])
    .filter(({ state }) => state !== "retired")
    .map(({ id, description }) => ({ id, name: description.name }));
  return (
    <FormDialog
      title={asset === undefined ? "Add an asset" : "Edit asset"}
      action={asset === undefined ? "Add asset" : "Save asset"}
      form={form}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onReload={onReload}
    >
      <Stack gap="md">
        <TextInput
          label="Name"
          maxLength={120}
          data-autofocus
          value={values.name}
          onChange={({ currentTarget }) => set("name", currentTarget.value)}
          error={errorOf("/name")}
        />
        <NativeSelect
          label="Kind"
          value={values.kind}
          onChange={({ currentTarget }) =>
            set("kind", find(kinds, currentTarget.value) ?? values.kind)
          }
          data={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
        <OwnerField
          tenantId={tenantId}
          value={values}
          description="Answers for its protection through its whole life."
          onChange={merge}
          errorOf={errorOf}
        />
        <NativeSelect
          label="Classification"
          value={values.classification ?? ""}
          onChange={({ currentTarget }) =>
            set("classification", find<Classification>(classifications, currentTarget.value))
          }
          data={[
            { value: "", label: "Not classified yet" },
            ...classifications.map((each) => ({ value: each, label: classificationName(each) })),
          ]}
        />
        <Group gap="sm" grow align="start">
          {aspects.map(([aspect, label]) => (
            <NativeSelect
              key={aspect}
              label={label}
              value={values.needs[aspect] ?? ""}
              onChange={({ currentTarget }) =>
                set("needs", {
                  ...values.needs,
                  [aspect]: find(needLevels, currentTarget.value),
                })
              }
              data={[
                { value: "", label: needName(null) },
                ...needLevels.map((level) => ({ value: level, label: needName(level) })),
              ]}
            />
          ))}
        </Group>
        <LinkField
          label="Depends on"
          description="What it cannot do without. Links that run in a circle are refused."
          things={others}
          chosen={values.dependsOn}
          onChange={(dependsOn) => set("dependsOn", dependsOn)}
          error={linkError("dependsOn")}
        />
        <LinkField
          label="Suppliers"
          description="Who provides or operates it."
          things={delivering}
          chosen={values.suppliers}
          onChange={(chosen) => set("suppliers", chosen)}
          error={linkError("suppliers")}
        />
        <LinkField
          label="Services"
          description="What of the service catalogue runs on it."
          things={running}
          chosen={values.services}
          onChange={(chosen) => set("services", chosen)}
          error={linkError("services")}
        />
        <TextInput
          label="Location"
          maxLength={120}
          value={values.location}
          onChange={({ currentTarget }) => set("location", currentTarget.value)}
          error={errorOf("/location")}
        />
        <Textarea
          label="Description"
          rows={3}
          resize="vertical"
          maxLength={1_000}
          value={values.description}
          onChange={({ currentTarget }) => set("description", currentTarget.value)}
          error={errorOf("/description")}
        />
      </Stack>
    </FormDialog>
  );
}
