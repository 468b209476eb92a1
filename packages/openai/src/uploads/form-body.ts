import type { EncodedBody } from "../client/encoded-body.ts";
import { nameOf } from "./file-name.ts";
import { formBlob } from "./form-blob.ts";
import { type FormEntry, formEntries, isStreamed } from "./form-entries.ts";
import { multipartStream } from "./multipart-stream.ts";

/** As the platform's, of a client that was given one. */
type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export interface FormOptions {
  readonly fetch: Fetch | null;
  /** The folders in the names of files are sent. */
  readonly keepsFolders: boolean;
}

/** A body as a form: written while it is sent where a file in it is a stream, else the platform's. */
export async function formBody(body: unknown, { fetch, keepsFolders }: FormOptions): Promise<EncodedBody> {
  const entries = formEntries(body);
  if (entries.some(({ value }) => isStreamed(value))) {
    const { content, boundary } = multipartStream(entries, keepsFolders);
    return { content, type: `multipart/form-data; boundary=${boundary}`, isStream: true };
  }
  if (fetch !== null && !(await sendsForms(fetch)))
    throw new TypeError(
      "The provided fetch function does not support file uploads with the current global FormData class.",
    );
  const content = new FormData();
  for (const entry of entries) await append(content, entry, keepsFolders);
  return { content, type: null, isStream: false, asBlob: () => formBlob(content) };
}

async function append(form: FormData, { key, value }: FormEntry, keepsFolders: boolean): Promise<void> {
  if (typeof value !== "object") return form.append(key, String(value));
  const name = nameOf(value, keepsFolders);
  if (value instanceof Response) {
    const blob = await value.blob();
    return form.append(key, new File([blob], name ?? "unknown_file", { type: blob.type }));
  }
  if (name === undefined) form.append(key, value as Blob);
  else form.append(key, value as Blob, name);
}

const known = new WeakMap<Fetch, Promise<boolean>>();

/** Some implementations of fetch send "[object FormData]" instead, which they are asked once. */
function sendsForms(fetch: Fetch): Promise<boolean> {
  let answer = known.get(fetch);
  if (answer === undefined) known.set(fetch, (answer = tried(fetch)));
  return answer;
}

async function tried(fetch: Fetch): Promise<boolean> {
  try {
    const { Response: Own } = fetch as { readonly Response?: typeof Response };
    const Answer = Own ?? ((await fetch("data:,")).constructor as typeof Response);
    return (await new Answer(new FormData()).text()) !== "[object FormData]";
  } catch {
    // Better a failed upload than one refused for nothing.
    return true;
  }
}
