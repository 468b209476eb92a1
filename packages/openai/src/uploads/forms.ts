import type { FormEncoding } from "../client/encoded-body.ts";
import { formBody } from "./form-body.ts";
import { hasFile } from "./form-entries.ts";

/** The words of rows whose methods send forms. */
export const forms: Readonly<Record<string, FormEncoding>> = {
  form: formBody,
  "form-if-file": (body, options) => (hasFile(body) ? formBody(body, options) : undefined),
};
