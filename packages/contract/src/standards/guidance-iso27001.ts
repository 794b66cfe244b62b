export { iso27001Guidance } from "@tandem/standards/guidance/iso27001";
