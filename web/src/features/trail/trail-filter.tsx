import { Button, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import classes from "./trail-page.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/trail");

/** Narrows the trail to one record; the choice stands in the address. */
export function TrailFilter() {
  const { aggregate } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(aggregate ?? "");
  const show = (record: string) =>
    void navigate({ search: record === "" ? {} : { aggregate: record }, replace: true });
  return (
    <search>
      <form
        className={classes["filter"]}
        onSubmit={(event) => {
          event.preventDefault();
          show(text.trim());
        }}
      >
        <TextInput
          label="Record"
          placeholder="assessment:iso27001:A.5.1"
          maxLength={120}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" variant="default">
          Show its history
        </Button>
        {aggregate !== undefined && (
          <Button variant="subtle" onClick={() => show("")}>
            Show everything
          </Button>
        )}
      </form>
    </search>
  );
}
