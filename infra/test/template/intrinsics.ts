import { z } from "zod";
import type { Stack } from "./synthesised.ts";

export const account = "111122223333";
export const region = "eu-central-1";

const pseudo: Readonly<Record<string, string>> = {
  "AWS::AccountId": account,
  "AWS::Partition": "aws",
  "AWS::Region": region,
  "AWS::URLSuffix": "amazonaws.com",
};

const Node = z.record(z.string(), z.unknown());
const Join = z.tuple([z.string(), z.array(z.unknown())]);
const StackOutput = z.object({ StackName: z.string(), OutputName: z.string() });
const Attribute = z.tuple([z.string(), z.string()]);

/** ARNs of what a template makes, each after its logical id: as good as any name AWS would give. */
const arnOf = (type: string, id: string): string => {
  const [, service = "", kind = ""] = type.split("::");
  const places: Readonly<Record<string, string>> = {
    IAM: `arn:aws:iam::${account}:${kind.toLowerCase()}/${id}`,
    S3: `arn:aws:s3:::${id.toLowerCase()}`,
  };
  return (
    places[service] ??
    `arn:aws:${service.toLowerCase()}:${region}:${account}:${kind.toLowerCase()}/${id}`
  );
};

/**
 * Replaces the intrinsic functions in a value of one stack as CloudFormation would: references by logical ids,
 * imports by what the other stack exports. Refuses a function it does not know, rather than guess.
 */
export const resolver = (stacks: readonly Stack[]) => {
  const exports = new Map(
    stacks.flatMap((stack) =>
      Object.values(stack.Outputs).flatMap(({ Value, Export }) =>
        Export === undefined ? [] : [[Export.Name, { stack, Value }] as const],
      ),
    ),
  );

  const attribute = (stack: Stack, id: string, name: string): string => {
    const resource = stack.Resources[id];
    if (resource === undefined) throw new Error(`${stack.name} has no ${id}`);
    if (name === "Arn") return arnOf(resource.Type, id);
    if (name.endsWith("URL")) return `https://${id.toLowerCase()}.example`;
    return name.endsWith("DomainName") ? `${id.toLowerCase()}.example` : `${id}.${name}`;
  };

  const call = (stack: Stack, name: string, argument: unknown): unknown => {
    if (name === "Ref") {
      const id = z.string().parse(argument);
      return pseudo[id] ?? id;
    }
    if (name === "Fn::GetAtt") return attribute(stack, ...Attribute.parse(argument));
    if (name === "Fn::Join") {
      const [delimiter, parts] = Join.parse(argument);
      return parts.map((part) => String(resolve(stack, part))).join(delimiter);
    }
    if (name === "Fn::Sub") {
      const text = z.string().parse(argument);
      return text.replaceAll(/\$\{([^}]+)\}/g, (_, id: string) => pseudo[id] ?? id);
    }
    if (name === "Fn::ImportValue") {
      const found = exports.get(z.string().parse(argument));
      if (found === undefined) throw new Error(`Nobody exports ${String(argument)}`);
      return resolve(found.stack, found.Value);
    }
    if (name === "Fn::GetStackOutput") {
      const { StackName, OutputName } = StackOutput.parse(argument);
      const other = stacks.find(({ stackName }) => stackName === StackName);
      const found = other?.Outputs[OutputName];
      if (other === undefined || found === undefined) {
        throw new Error(`${StackName} has no output ${OutputName}`);
      }
      return resolve(other, found.Value);
    }
    throw new Error(`No answer for ${name}`);
  };

  const resolve = (stack: Stack, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((part) => resolve(stack, part));
    const node = Node.safeParse(value);
    if (!node.success) return value;
    const entries = Object.entries(node.data);
    const [first] = entries;
    if (entries.length === 1 && first !== undefined && /^(Ref$|Fn::)/.test(first[0])) {
      return call(stack, ...first);
    }
    return Object.fromEntries(entries.map(([key, part]) => [key, resolve(stack, part)]));
  };
  return resolve;
};
