import { Region } from "../../ui/region.tsx";
import { Part } from "../requirement/part.tsx";
import { TreatmentActs, type Shared } from "./treatment-acts.tsx";

/** The treatment among the parts of a risk's page. */
export function TreatmentPart(shared: Shared) {
  return (
    <Part title="Treatment and acceptance">
      <Region label="Treatment" lines={4}>
        <TreatmentActs {...shared} />
      </Region>
    </Part>
  );
}
