import { Button, TextInput } from "@mantine/core";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";

import { request } from "../../lib/api.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import { Region } from "../../ui/region.tsx";
import { ImportResult } from "./import-result.tsx";
import { type Draft, draftOf, type Look, look } from "./look.ts";
import { MappingForm } from "./mapping-form.tsx";
import { openTickets, sources, type TicketImport, ticketImports } from "./queries.ts";
import { runImport } from "./run-import.ts";
import classes from "./tickets.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/tickets/import");

const sourceShape = /^[a-z0-9][a-z0-9-]{0,39}$/;

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

type Chosen = { readonly file: File; readonly found: Look };

function Importing({ tenantId }: { tenantId: string }) {
  const cache = useQueryClient();
  const { data: known } = useSuspenseQuery(sources(tenantId));
  const { data: earlier } = useSuspenseQuery(ticketImports(tenantId));
  const [source, setSource] = useState(known.items[0]?.source ?? "");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [job, setJob] = useState<TicketImport | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const stopped = useRef(false);
  const stored = known.items.find((each) => each.source === source) ?? null;
  const wrong = source !== "" && !sourceShape.test(source);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (caught) {
      setError(asError(caught));
    } finally {
      setBusy(false);
    }
  };

  const choose = (file: File) =>
    during(async () => {
      setJob(null);
      setChosen({ file, found: await look(file) });
    });

  const start = ({ file, found }: Chosen, mapping: Draft) =>
    during(async () => {
      stopped.current = false;
      await request("PUT /api/v1/tenants/{tenantId}/service/ticket-sources/{source}", {
        params: { tenantId, source },
        ifMatch: stored?.version ?? 0,
        body: mapping,
      });
      await cache.invalidateQueries({ queryKey: sources(tenantId).queryKey });
      const open = earlier.items.find(
        (each) =>
          each.state === "running" &&
          each.source === source &&
          each.fingerprint === found.fingerprint,
      );
      const begun =
        open ??
        (await request("POST /api/v1/tenants/{tenantId}/service/ticket-imports", {
          params: { tenantId },
          idempotencyKey: crypto.randomUUID(),
          body: {
            source,
            fileName: file.name.slice(-200),
            bytes: file.size,
            fingerprint: found.fingerprint,
          },
        }));
      setJob(begun);
      const isStopped = () => stopped.current;
      const ended = await runImport({
        tenantId,
        file,
        mapping,
        job: begun,
        onProgress: setJob,
        isStopped,
      });
      if (stopped.current) {
        const call = "PUT /api/v1/tenants/{tenantId}/service/ticket-imports/{jobId}/cancellation";
        const params = { tenantId, jobId: ended.id };
        setJob(await request(call, { params, ifMatch: ended.version }));
      }
      const stale = [ticketImports(tenantId), openTickets(tenantId)];
      await Promise.all(stale.map(({ queryKey }) => cache.invalidateQueries({ queryKey })));
    });

  const open = earlier.items.find(({ state }) => state === "running");
  return (
    <div className={classes["page"]}>
      {open !== undefined && job === null && (
        <p>
          The import of {open.fileName} broke off after line {open.line.toLocaleString()}. Choose
          the same file again to go on from there.
        </p>
      )}
      <div className={classes["fields"]}>
        <TextInput
          label="Tool the file comes from"
          description="A short name, such as servicenow; what you say below is kept for it"
          value={source}
          error={wrong && "Small letters, digits and dashes"}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <label className={classes["file"]}>
          <span>File of events (CSV)</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            disabled={busy || source === "" || wrong}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) void choose(file);
              currentTarget.value = "";
            }}
          />
        </label>
      </div>
      <ProblemAlert error={error} />
      {chosen !== null && job === null && (
        <>
          <p>
            {chosen.file.name}: {chosen.found.lines.toLocaleString()} lines,{" "}
            {chosen.found.header.length} columns. Nothing is taken up before you say so.
          </p>
          <MappingForm
            key={chosen.found.fingerprint}
            found={chosen.found}
            first={draftOf(chosen.found, stored?.mapping ?? null)}
            busy={busy}
            onStart={(draft) => void start(chosen, draft)}
          />
        </>
      )}
      {job !== null && busy && (
        <>
          <ProgressBar label="Importing" done={job.line} total={chosen?.found.lines ?? job.line}>
            line {job.line.toLocaleString()} of {chosen?.found.lines.toLocaleString()}
          </ProgressBar>
          <div>
            <Button variant="default" onClick={() => (stopped.current = true)}>
              Stop
            </Button>
          </div>
        </>
      )}
      {job !== null && <ImportResult job={job} />}
    </div>
  );
}

/** Brings a file of events of another tool in: looked at here, sent batch by batch. */
export function TicketImportPage() {
  const { tenantId } = route.useParams();
  return (
    <>
      <PageHead title="Import events of tickets">
        <p>
          A file with one row for each thing that happened to a ticket. It is read in your browser,
          however large it is; the same file twice changes nothing.
        </p>
      </PageHead>
      <Region label="Import" lines={6}>
        <Importing tenantId={tenantId} />
      </Region>
    </>
  );
}
