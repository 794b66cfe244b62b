import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { createApp } from "../../src/app.ts";

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
const Output = z.object({
  Value: z.unknown(),
  Export: z.object({ Name: z.string() }).optional(),
});
const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), Output).default({}),
});

export type Resource = z.infer<typeof Resource>;
export type Stack = z.infer<typeof Template> & {
  readonly name: string;
  /** By which CloudFormation knows it. */
  readonly stackName: string;
  readonly terminationProtection: boolean;
};

/** A folder that only this run writes to. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "tandem-cdk-"));

/** The templates of all stacks. Nothing is bundled: templates do not depend on what is in an asset. */
export const synthesise = (context: Readonly<Record<string, unknown>> = {}): Stack[] => {
  const assembly = createApp({
    outdir: folder(),
    context: { ...context, "aws:cdk:bundling-stacks": [] },
  }).synth();
  return assembly.stacks.map((stack) => ({
    ...Template.parse(stack.template),
    name: stack.id,
    stackName: stack.stackName,
    terminationProtection: stack.terminationProtection === true,
  }));
};

/** All resources of a type, over all stacks or in one, by logical id. */
export const ofType = (
  stacks: readonly Stack[],
  type: string,
  stack?: string,
): [id: string, resource: Resource][] =>
  stacks
    .filter(({ name }) => stack === undefined || name === stack)
    .flatMap(({ Resources }) => Object.entries(Resources))
    .filter(([, resource]) => resource.Type === type);
