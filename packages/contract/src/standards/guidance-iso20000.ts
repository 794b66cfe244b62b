export { iso20000Guidance } from "@tandem/standards/guidance/iso20000";
