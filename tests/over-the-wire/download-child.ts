// One download in a process of its own, so that its memory is its own: what came of it and the peak are printed.
import process from "node:process";
import { Client } from "@trunkline/core";
import { native } from "@trunkline/transport-native";
import { undici } from "@trunkline/transport-undici";

const [name = "", url = "", path = "", value = ""] = process.argv.slice(2);

await using client = new Client({
  transport: name === "native" ? native() : undici(),
  retry: { attempts: 4, backoff: { initial: 0, max: 0 } },
});
const { bytes, response } = await client.download(url, path, { checksum: { algorithm: "sha256", value } });
// In kilobytes.
console.log(JSON.stringify({ bytes, status: response.status, peakRss: process.resourceUsage().maxRSS * 1024 }));
