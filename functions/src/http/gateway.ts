import type { Runtime } from "../runtime/runtime.ts";
import { createApp } from "./app.ts";
import { type Part, partFor } from "./division.ts";
import { createDocumentsApp } from "./documents-app.ts";
import { createRiskApp } from "./risk-app.ts";
import { createServiceApp } from "./service-app.ts";

type Answer = (request: Request) => Response | Promise<Response>;

/** All apps in one process, divided as the gateway divides them in AWS. */
export const createGateway = (runtime: Runtime): Answer => {
  const parts: Readonly<Record<Part, { readonly fetch: Answer }>> = {
    api: createApp(runtime),
    documents: createDocumentsApp(runtime),
    risk: createRiskApp(runtime),
    service: createServiceApp(runtime),
  };
  return (request) => parts[partFor(new URL(request.url).pathname)].fetch(request);
};
