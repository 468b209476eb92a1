// The types that uploads have most often, each with the extensions of its files.
const known =
  "text/plain txt|text/html html htm|text/css css|text/csv csv|text/tab-separated-values tsv|text/javascript js mjs|" +
  "text/markdown md|text/xml xml|text/calendar ics|text/x-python py|application/json json|application/jsonl jsonl|" +
  "application/pdf pdf|application/rtf rtf|application/zip zip|application/gzip gz tgz|application/x-tar tar|" +
  "application/wasm wasm|application/yaml yaml yml|application/epub+zip epub|application/msword doc|" +
  "application/vnd.ms-excel xls|application/vnd.ms-powerpoint ppt|" +
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document docx|" +
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx|" +
  "application/vnd.openxmlformats-officedocument.presentationml.presentation pptx|" +
  "image/png png|image/jpeg jpg jpeg|image/gif gif|image/webp webp|image/svg+xml svg|image/avif avif|image/heic heic|" +
  "image/bmp bmp|image/tiff tif tiff|image/vnd.microsoft.icon ico|audio/mpeg mp3|audio/wav wav|audio/ogg ogg|" +
  "audio/flac flac|audio/mp4 m4a|audio/aac aac|video/mp4 mp4|video/webm webm|video/quicktime mov|video/mpeg mpeg mpg|" +
  "font/woff woff|font/woff2 woff2|font/ttf ttf";

let types: ReadonlyMap<string, string> | null = null;

/** The media type that a file's name suggests. */
export function mediaTypeOf(filename: string): string {
  types ??= new Map(
    known.split("|").flatMap((line) => {
      const [type = "", ...extensions] = line.split(" ");
      return extensions.map((extension): [string, string] => [extension, type]);
    }),
  );
  const dot = filename.lastIndexOf(".");
  const stem = filename.slice(filename.lastIndexOf("/") + 1, Math.max(dot, 0));
  // ".txt" is a name without an extension.
  const type = /^\.*$/.test(stem) ? undefined : types.get(filename.slice(dot + 1).toLowerCase());
  return type ?? "application/octet-stream";
}
