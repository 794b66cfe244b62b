import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { parseSearch as parseAssets } from "../features/assets/filter.ts";
import { assets } from "../features/assets/queries.ts";
import { parseFilter, parseRequirement } from "../features/assess/filter.ts";
import { assessments } from "../features/assess/queries.ts";
import { parseSearch } from "../features/documents/filter.ts";
import { secondStandard } from "../features/crosswalk/queries.ts";
import { documents } from "../features/documents/queries.ts";
import { parseEvidenceFilter } from "../features/evidence/filter.ts";
import { readiness } from "../features/home/queries.ts";
import { parseRecord } from "../features/outside-record/address.ts";
import { parseSteps } from "../features/what-if/address.ts";
import { parseStep } from "../features/import/address.ts";
import { parseShow, parseSides } from "../features/statement/address.ts";
import { statement } from "../features/statement/queries.ts";
import { parseSearch as parseSuppliers } from "../features/suppliers/filter.ts";
import { clientRoute } from "./client.tsx";

// Reads start with the page's code; where one fails, the region that needs it says so.
const unheard = () => undefined;

export const clientHomeRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/",
  validateSearch: parseRecord,
  loader: ({ context, params }) => {
    void context.queries.query(readiness(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("../features/home/home-page.tsx"), "HomePage"),
});

export const whatIfRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/what-if",
  validateSearch: parseSteps,
  loader: ({ context, params }) => {
    void context.queries.query(readiness(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("../features/what-if/what-if-page.tsx"), "WhatIfPage"),
});

export const modelRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/model",
  component: lazyRouteComponent(() => import("../features/model/model-page.tsx"), "ModelPage"),
});

export const assessRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/assess",
  validateSearch: parseFilter,
  loader: ({ context, params }) => {
    void context.queries.query(assessments(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("../features/assess/assess-page.tsx"), "AssessPage"),
});

export const requirementRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/assess/$requirement",
  validateSearch: parseRequirement,
  loader: ({ context, params }) => {
    void context.queries.query(assessments(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/requirement/requirement-page.tsx"),
    "RequirementPage",
  ),
});

export const secondStandardRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/second-standard",
  loader: ({ context, params }) => {
    void context.queries.query(secondStandard(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/crosswalk/second-standard-page.tsx"),
    "SecondStandardPage",
  ),
});

export const workRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/work",
  loader: ({ context, params }) => {
    void context.queries.query(assessments(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("../features/work/work-page.tsx"), "WorkPage"),
});

export const evidenceRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/evidence",
  validateSearch: parseEvidenceFilter,
  component: lazyRouteComponent(
    () => import("../features/evidence/evidence-page.tsx"),
    "EvidencePage",
  ),
});

export const documentsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/documents",
  validateSearch: parseSearch,
  loader: ({ context, params }) => {
    void context.queries.query(documents(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/documents/documents-page.tsx"),
    "DocumentsPage",
  ),
});

export const documentRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/documents/$documentId",
  component: lazyRouteComponent(
    () => import("../features/documents/document-page.tsx"),
    "DocumentPage",
  ),
});

export const assetsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/assets",
  validateSearch: parseAssets,
  loader: ({ context, params }) => {
    void context.queries.query(assets(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("../features/assets/assets-page.tsx"), "AssetsPage"),
});

export const assetRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/assets/$assetId",
  component: lazyRouteComponent(() => import("../features/assets/asset-page.tsx"), "AssetPage"),
});

export const suppliersRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/suppliers",
  validateSearch: parseSuppliers,
  component: lazyRouteComponent(
    () => import("../features/suppliers/suppliers-page.tsx"),
    "SuppliersPage",
  ),
});

export const scopeRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/scope",
  component: lazyRouteComponent(() => import("../features/scope/scope-page.tsx"), "ScopePage"),
});

export const statementRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/statement",
  validateSearch: parseShow,
  loader: ({ context, params }) => {
    void context.queries.query(statement(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/statement/statement-page.tsx"),
    "StatementPage",
  ),
});

export const statementVersionsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/statement/versions",
  validateSearch: parseSides,
  component: lazyRouteComponent(
    () => import("../features/statement/versions-page.tsx"),
    "VersionsPage",
  ),
});

export const statementVersionRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/statement/versions/$number",
  component: lazyRouteComponent(
    () => import("../features/statement/version-page.tsx"),
    "VersionPage",
  ),
});

export const uploadRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/import",
  component: lazyRouteComponent(() => import("../features/import/upload-page.tsx"), "UploadPage"),
});

export const importRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/import/$jobId",
  validateSearch: parseStep,
  component: lazyRouteComponent(() => import("../features/import/import-page.tsx"), "ImportPage"),
});

export const settingsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/settings",
  component: lazyRouteComponent(
    () => import("../features/settings/settings-page.tsx"),
    "SettingsPage",
  ),
});

export const ticketsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/tickets/open",
  component: lazyRouteComponent(
    () => import("../features/tickets/tickets-page.tsx"),
    "TicketsPage",
  ),
});

export const ticketImportRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/tickets/import",
  component: lazyRouteComponent(
    () => import("../features/tickets/import-page.tsx"),
    "TicketImportPage",
  ),
});
