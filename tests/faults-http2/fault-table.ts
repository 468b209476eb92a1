import type { FaultRow } from "./fault-row.ts";
import { rowsOfBlocks } from "./rows-of-blocks.ts";
import { rowsOfEnds, rowsOfFrames } from "./rows-of-frames.ts";
import { rowsOfEarlyAnswers, rowsOfGoaway, rowsOfResets } from "./rows-of-goaway.ts";
import { rowsOfBodies, rowsOfHeads } from "./rows-of-messages.ts";
import { rowsOfPings, rowsOfSettings } from "./rows-of-settings.ts";
import { rowsOfWindows } from "./rows-of-windows.ts";

/** What servers of HTTP/2 may do to a client. */
export const faultTable: readonly FaultRow[] = [
  ...rowsOfGoaway,
  ...rowsOfResets,
  ...rowsOfEarlyAnswers,
  ...rowsOfWindows,
  ...rowsOfSettings,
  ...rowsOfPings,
  ...rowsOfBlocks,
  ...rowsOfHeads,
  ...rowsOfBodies,
  ...rowsOfFrames,
  ...rowsOfEnds,
];
