import { App, type AppProps, Stack, Tags, Validations } from "aws-cdk-lib";
import { ManagedPolicy, PermissionsBoundary } from "aws-cdk-lib/aws-iam";
import { CURRENT_VERSION_EXPIRED_FLAGS as expired, FLAGS } from "aws-cdk-lib/cx-api";
import { AwsSolutionsChecks } from "cdk-nag";
import * as Stage from "./config.ts";
import { ApiStack } from "./stacks/api.ts";
import { DataStack } from "./stacks/data.ts";
import { FrontStack } from "./stacks/front.ts";
import { ObservabilityStack } from "./stacks/observability.ts";
import { WebStack } from "./stacks/web.ts";

/** The library is pinned exactly, so what it recommends changes only with a deliberate update. */
const recommended = Object.fromEntries(
  Object.entries(FLAGS)
    .filter(([flag]) => !expired.includes(flag))
    .map(([flag, { recommendedValue }]) => [flag, recommendedValue]),
);

const flags = {
  ...recommended,
  // CloudFormation refuses to remove or replace what another stack still uses.
  "@aws-cdk/core:defaultCrossStackReferences": "strong",
};

/** Gives every role of the deployment the boundary that the account demands, those that CDK makes included. */
const bound = (app: App, { permissionsBoundaryArn: arn }: Stage.Config): void => {
  if (arn === undefined) return;
  for (const stack of app.node.children.filter((child) => Stack.isStack(child))) {
    PermissionsBoundary.of(stack).apply(
      ManagedPolicy.fromManagedPolicyArn(stack, "PermissionsBoundary", arn),
    );
  }
};

/**
 * One cell: its data, its front door, its API behind it and the screens, in the order they are deployed. The stage
 * is chosen by the context value `stage`; other values of `Stage.Config` may be given in the context, too.
 */
export const createApp = (props: AppProps = {}): App => {
  const app = new App({
    analyticsReporting: false,
    ...props,
    context: { ...flags, ...props.context },
  });
  const config = Stage.fromContext((key) => app.node.tryGetContext(key));

  const named = (part: string) => ({ stackName: `${config.prefix}-${part}` });
  const data = new DataStack(app, "Data", { ...named("data"), config });
  const front = new FrontStack(app, "Front", { ...named("front"), config, data });
  const api = new ApiStack(app, "Api", { ...named("api"), config, data, front });
  const web = new WebStack(app, "Web", { ...named("web"), data, front });
  const observability = new ObservabilityStack(app, "Observability", {
    ...named("observability"),
    config,
    front,
    api,
  });
  api.addStackDependency(data);
  observability.addStackDependency(api);
  // Screens that call a new route arrive after it.
  web.addStackDependency(api);

  bound(app, config);
  Tags.of(app).add("tandem:cell", config.cellId);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};
