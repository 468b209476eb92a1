// One download in a process of its own, so that its memory is its own: what came of it, and by how much the peak grew.
import process from "node:process";
import { Client } from "@trunkline/core";
import { native } from "@trunkline/transport-native";
import { undici } from "@trunkline/transport-undici";

const [name = "", url = "", path = "", value = ""] = process.argv.slice(2);

await using client = new Client({
  transport: name === "native" ? native() : undici(),
  retry: { attempts: 4, backoff: { initial: 0, max: 0 } },
});
// In kilobytes.
const before = process.resourceUsage().maxRSS;
const { bytes, response } = await client.download(url, path, { checksum: { algorithm: "sha256", value } });
const grown = (process.resourceUsage().maxRSS - before) * 1024;
console.log(JSON.stringify({ bytes, status: response.status, grown }));
