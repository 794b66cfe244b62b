import { Standards } from "@tandem/domain/profile";
import { line } from "@tandem/domain/text";
import { z } from "zod";

/** A company that assesses itself: what it is called, and what it seeks. */
export const SignUp = z.strictObject({ name: line(120), standards: Standards });
