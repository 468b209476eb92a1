import { type Fault, faultFrom } from "./fault.ts";
import { rowsOfAnswers } from "./rows-of-answers.ts";
import { rowsOfConnecting } from "./rows-of-connecting.ts";
import { rowsOfEndings } from "./rows-of-endings.ts";
import { rowsOfFramings } from "./rows-of-framings.ts";
import { rowsOfHeads } from "./rows-of-heads.ts";
import { rowsOfProxies } from "./rows-of-proxies.ts";
import { rowsOfSocks } from "./rows-of-socks.ts";
import { rowsOfTls } from "./rows-of-tls.ts";
import { rowsOfUploads } from "./rows-of-uploads.ts";

/** Whatever can go wrong between a client and a server, over HTTP/1.1. */
export const faultTable: readonly Fault[] = [
  ...rowsOfConnecting,
  ...rowsOfTls,
  ...rowsOfProxies,
  ...rowsOfSocks,
  ...rowsOfUploads,
  ...rowsOfHeads,
  ...rowsOfFramings,
  ...rowsOfEndings,
  ...rowsOfAnswers,
].map(faultFrom);
