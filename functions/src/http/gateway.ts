import type { Runtime } from "../runtime/runtime.ts";
import { createApp } from "./app.ts";
import { createDocumentsApp } from "./documents-app.ts";
import { documentsPath } from "./documents-path.ts";

/** Both apps in one process, divided as the gateway divides them in AWS. */
export const createGateway = (
  runtime: Runtime,
): ((request: Request) => Response | Promise<Response>) => {
  const api = createApp(runtime);
  const documents = createDocumentsApp(runtime);
  return (request) => {
    const { pathname } = new URL(request.url);
    return documentsPath.test(pathname) ? documents.fetch(request) : api.fetch(request);
  };
};
