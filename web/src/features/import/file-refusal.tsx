import { ApiProblem } from "../../lib/problem.ts";
import { Notice, noticeClasses } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";

const inFile = /^(?:\/sheet\/([^/]+))?\/line\/(\d+)(?:\/column\/(\d+))?$/;

/** A place in the file as a person counts, or null for a pointer that leads elsewhere. */
export const placeInFile = (pointer: string): string | null => {
  const [, sheet, line, column] = inFile.exec(pointer) ?? [];
  if (line === undefined) return null;
  const place =
    sheet === undefined ? `Line ${line}` : `Sheet “${decodeURIComponent(sheet)}”, row ${line}`;
  return column === undefined ? place : `${place}, column ${column}`;
};

/** Why a file was not taken, and where in it the reason stands. */
export function FileRefusal({ error }: { error: Error | null }) {
  if (error === null) return null;
  if (!(error instanceof ApiProblem) || ![413, 422].includes(error.status)) {
    return <ProblemAlert error={error} />;
  }
  // A sentence that the message holds already need not be read twice.
  const places = error.errors
    .filter(({ detail }) => !error.message.includes(detail))
    .map(({ pointer, detail }) => ({ place: placeInFile(pointer), detail }));
  return (
    <Notice tone="bad" announce="now" title={error.message}>
      {places.length > 0 && (
        <ul className={noticeClasses["list"]}>
          {places.map(({ place, detail }) => (
            <li key={`${place ?? ""} ${detail}`}>
              {place !== null && !/^(?:Line|Cell|Row) /.test(detail) && <strong>{place}: </strong>}
              {detail}
            </li>
          ))}
        </ul>
      )}
      <p>Nothing was written. Correct the file and choose it again.</p>
    </Notice>
  );
}
