import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { HttpMethod, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { EventBus, Match } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { type Config, foundersOf } from "../config.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { EventQueue } from "../constructs/event-queue.ts";
import { TenantDataRole } from "../constructs/tenant-data-role.ts";
import { acknowledge } from "../nag.ts";
import type { DataStack } from "./data.ts";
import type { FrontStack } from "./front.ts";

export type ApiStackProps = StackProps & {
  readonly config: Config;
  readonly data: DataStack;
  readonly front: FrontStack;
};

/** Addresses at the gateway, by the id of the route. */
type Paths = Readonly<Record<string, string>>;

/** How events of the product are marked on the bus. */
const source = ["tandem"];
const clientRequested = "client.requested";

/** The functions, and the queues and the clock that feed them. Keeps nothing: it can be made anew at any time. */
export class ApiStack extends Stack {
  /** Every function, by the name that operators know it by. */
  readonly functions: Readonly<Record<string, ApiFunction>>;
  readonly queues: Readonly<Record<string, EventQueue>>;

  constructor(scope: Construct, id: string, { config, data, front, ...props }: ApiStackProps) {
    super(scope, id, props);
    const clients = new TenantDataRole(this, "TenantData", {
      config,
      evidenceArn: data.evidenceArn,
    });
    const bus = new EventBus(this, "Bus");
    const founders = foundersOf(config);
    const clientId = front.application.userPoolClientId;
    const environment = {
      TABLE_PREFIX: config.prefix,
      CELL_ID: config.cellId,
      PUBLIC_URL: front.publicUrl,
      FILES_URL: data.filesUrl,
      OIDC_ISSUER: data.issuer,
      // Access tokens of Cognito carry the client where others carry an audience.
      OIDC_AUDIENCE: clientId,
      OIDC_CLIENT_ID: clientId,
      ...(founders === undefined ? {} : { FOUNDERS: founders.join(",") }),
    };
    const functions: Record<string, ApiFunction> = {};
    const bare = (name: string, entry: string, size: { memory: number; timeout: number }) =>
      (functions[name] = new ApiFunction(this, name, { config, entry, environment, ...size }));
    const make = (...wish: Parameters<typeof bare>) =>
      bare(...wish)
        .worksOnControl(config)
        .actsFor(clients)
        .announcesOn(bus);

    const api = make("Api", "api", { memory: 1_769, timeout: 29 });
    const route = new HttpRoute(this, "Route", {
      httpApi: front.gateway,
      routeKey: HttpRouteKey.with("/api/{proxy+}", HttpMethod.ANY),
      integration: new HttpLambdaIntegration("Integration", api.lambda),
    });

    acknowledge(route, {
      APIG4:
        "The API verifies every token itself and knows the few routes without one, whatever stands before it.",
    });

    // Files are made and read apart from the API, for the libraries for them weigh more than all of it; what is large
    // enough to slow the start of the rest stands apart too.
    const client = "/api/v1/tenants/{tenantId}";
    const parts: readonly (readonly [name: string, entry: string, paths: Paths])[] = [
      [
        "BuildDocument",
        "build-document",
        {
          Exports: `${client}/exports/{proxy+}`,
          Imports: `${client}/imports/{proxy+}`,
          Reference: "/api/openapi.json",
        },
      ],
      ["Risk", "risk", { Risks: `${client}/risk/{proxy+}` }],
      ["Service", "service", { Services: `${client}/service/{proxy+}` }],
    ];
    for (const [name, entry, paths] of parts) {
      const { lambda } = make(name, entry, { memory: 1_769, timeout: 29 });
      const integration = new HttpLambdaIntegration(`${name}Integration`, lambda);
      for (const [label, path] of Object.entries(paths)) {
        const routeKey = HttpRouteKey.with(path, HttpMethod.ANY);
        const apart = new HttpRoute(this, label, { httpApi: front.gateway, routeKey, integration });
        acknowledge(apart, {
          APIG4: "The function verifies every token itself, by the same guards as the API.",
        });
      }
    }

    const react = make("React", "react", { memory: 1_024, timeout: 50 });
    const detailType = Match.anythingBut(clientRequested);
    const events = new EventQueue(this, "Events", {
      bus,
      pattern: { source, detailType },
      timeout: 50,
    });
    react.consumes(events, { size: 10, concurrency: 20 });
    if (config.mailFrom !== undefined) react.sendsMailAs(config.mailFrom);

    const provision = make("ProvisionTenant", "provision-tenant", { memory: 512, timeout: 180 });
    const requests = new EventQueue(this, "Requests", {
      bus,
      pattern: { source, detailType: [clientRequested] },
      timeout: 180,
    });
    provision.consumes(requests, { size: 1, concurrency: 5 }).makesTables(config);

    const sweep = make("Sweep", "sweep", { memory: 512, timeout: 50 });
    sweep.runsEvery(Duration.minutes(1));

    bare("Reconcile", "reconcile", { memory: 512, timeout: 300 })
      .readsControl(config)
      .keepsUpTables(config)
      .runsEvery(Duration.hours(1));
    this.functions = functions;
    this.queues = { Events: events, Requests: requests };
  }
}
