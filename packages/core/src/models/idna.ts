import { labelProblem } from "./idna-label.ts";
import { fromPunycode, toPunycode } from "./punycode.ts";

// RFC 1035 §2.3.4, in octets. A final dot does not count.
const longestLabel = 63;
const longestDomain = 253;

// RFC 5895 §2.2 knows the full stops that Chinese and Japanese keyboards write.
const dots = /[.\u3002\uff0e\uff61]/u;

/** A host name's ASCII form under IDNA 2008, or what keeps it from having one. Nothing is mapped: give small letters. */
export function asciiHost(host: string): { readonly ascii: string } | { readonly problem: string } {
  if (host.length > 4 * longestDomain) return { problem: tooLong(host.length) };
  const labels = host.split(dots);
  const end = labels.length > 1 && labels.at(-1) === "" ? "." : "";
  if (end !== "") labels.pop();
  const encoded: string[] = [];
  for (const label of labels) {
    const isAscii = /^[\0-\u007f]*$/.test(label);
    const broken = isAscii ? unicodeLabel(label).problem : labelProblem(label);
    if (broken !== undefined) return { problem: broken };
    const ascii = isAscii ? label : `xn--${toPunycode(label)}`;
    if (ascii.length > longestLabel)
      return {
        problem: `${JSON.stringify(label)} has ${ascii.length} characters when encoded, and a label has ${longestLabel} at most`,
      };
    encoded.push(ascii);
  }
  const ascii = encoded.join(".");
  return ascii.length > longestDomain ? { problem: tooLong(ascii.length) } : { ascii: ascii + end };
}

/** A host name as people read it, each label decoded; as it came where a label breaks the rules of IDNA 2008. */
export function unicodeHost(host: string): string {
  if (host.length > longestDomain + 1) return host;
  const labels = host.replace(/\.$/, "").split(".").map(unicodeLabel);
  if (labels.some(({ problem }) => problem !== undefined)) return host;
  return labels.map(({ label }) => label).join(".") + (host.endsWith(".") ? "." : "");
}

function unicodeLabel(ascii: string): { readonly label: string; readonly problem: string | undefined } {
  if (!ascii.startsWith("xn--")) return { label: ascii, problem: labelProblem(ascii) };
  const label = fromPunycode(ascii.slice(4)) ?? "";
  // RFC 5890 §2.3.2.1: what would not be encoded like this is a forgery of what would.
  if (ascii.endsWith("-") || `xn--${toPunycode(label)}` !== ascii)
    return { label, problem: `${JSON.stringify(ascii)} is no Punycode` };
  return { label, problem: labelProblem(label) };
}

function tooLong(length: number): string {
  return `it has ${length} characters, and a name has ${longestDomain} at most`;
}
