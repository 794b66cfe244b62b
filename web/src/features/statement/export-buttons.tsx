import { Button, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";

import { requestFile } from "../../lib/api.ts";
import { saveFile } from "../../lib/save-file.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";

const formats = [
  { format: "xlsx", word: "Excel" },
  { format: "pdf", word: "PDF" },
] as const;

type Props = {
  readonly tenantId: string;
  /** An approved version; the statement as it stands, a draft, where none is given. */
  readonly version?: number;
  readonly compact?: boolean;
};

/** The statement as a file. Making one takes a moment, so the button says that it is on its way. */
export function ExportButtons({ tenantId, version, compact }: Props) {
  const file = useMutation({
    mutationFn: (format: "xlsx" | "pdf") =>
      requestFile("GET /api/v1/tenants/{tenantId}/exports/statement-of-applicability", {
        params: { tenantId },
        query: { format, version },
      }),
    onSuccess: saveFile,
  });
  const what = version === undefined ? "draft" : `version ${version}`;
  return (
    <div>
      <Group gap="xs">
        {formats.map(({ format, word }) => (
          <Button
            key={format}
            size={compact === true ? "compact-sm" : "sm"}
            variant="default"
            leftSection={<Download size={15} aria-hidden />}
            aria-label={`Export ${what} as ${word}`}
            loading={file.isPending && file.variables === format}
            onClick={() => file.mutate(format)}
          >
            {word}
          </Button>
        ))}
      </Group>
      <ProblemAlert error={file.error} />
    </div>
  );
}
