/** @module What a record kept outside may be, so that a screen asks only for what fits its gate. */
export { mayBeNone, Subject } from "@tandem/domain/outside-record/subject";
