// The types that uploads have most often, each with the extensions of its files; where there are none, its own name is it.
const known = `text/plain txt|html html htm|css|csv|tab-separated-values tsv|javascript js mjs|markdown md|xml|calendar ics|x-python py
application/json|jsonl|pdf|rtf|zip|gzip gz tgz|x-tar tar|wasm|yaml yaml yml|epub+zip epub|msword doc|vnd.ms-excel xls|vnd.ms-powerpoint ppt|vnd.openxmlformats-officedocument.wordprocessingml.document docx|vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx|vnd.openxmlformats-officedocument.presentationml.presentation pptx
image/png|jpeg jpg jpeg|gif|webp|svg+xml svg|avif|heic|bmp|tiff tif tiff|vnd.microsoft.icon ico
audio/mpeg mp3|wav|ogg|flac|mp4 m4a|aac
video/mp4|webm|quicktime mov|mpeg mpeg mpg
font/woff|woff2|ttf`;

let types: ReadonlyMap<string, string> | null = null;

/** The media type that a file's name suggests. */
export function mediaTypeOf(filename: string): string {
  types ??= new Map(
    known.split("\n").flatMap((line) => {
      const [kind = "", list = ""] = line.split("/");
      return list.split("|").flatMap((entry) => {
        const [name = "", ...extensions] = entry.split(" ");
        return (extensions.length > 0 ? extensions : [name]).map(
          (extension) => [extension, `${kind}/${name}`] as const,
        );
      });
    }),
  );
  const dot = filename.lastIndexOf(".");
  const stem = filename.slice(filename.lastIndexOf("/") + 1, Math.max(dot, 0));
  // ".txt" is a name without an extension.
  const type = /^\.*$/.test(stem) ? undefined : types.get(filename.slice(dot + 1).toLowerCase());
  return type ?? "application/octet-stream";
}
