import type { Route } from "@trunkline/transport-conformance";
import { trusted } from "./backends.ts";
import { type ConformanceWay, conformanceThrough } from "./conformance-through.ts";
import { locate } from "./programs.ts";
import { Relay } from "./relay.ts";
import { startDanted, startMicrosocks } from "./socks.ts";
import { squidPort, startSquid, user } from "./squid.ts";

// The suite makes a transport while it collects its cases, when no hook has run yet: so all of them are started here.

function by(name: string, proxy: string, route?: Route): ConformanceWay {
  const options: ConformanceWay["options"] = ({ authority }) => ({ proxy, verify: [authority, trusted] });
  return { name, options, ...(route !== undefined && { route }) };
}

for (const [name, start, schemes] of [
  ["danted", startDanted, ["socks4", "socks5", "socks5h"]],
  ["microsocks", () => startMicrosocks(false), ["socks5", "socks5h"]],
] as const) {
  const peer = locate(name) === null ? null : await start();
  const ways = schemes.map((scheme) => by(scheme, `${scheme}://127.0.0.1:${peer?.ports[0] ?? 0}`));
  conformanceThrough(name, [peer], ways);
}

const squid = locate("squid") === null ? null : await startSquid("basic");
const relay = await Relay.start("tls");

const overTls: Route = async (server) => {
  if (server.scheme === "https") return server;
  await relay.leadTo(server.port);
  return { scheme: "https", host: "127.0.0.1", port: relay.port };
};

const at = (port: keyof typeof squidPort): string => `127.0.0.1:${squid?.ports[squidPort[port]] ?? 0}`;
const credentials = `${user.username}:${encodeURIComponent(user.password)}`;
conformanceThrough(
  "squid",
  [squid, relay],
  [
    by("forwarding", `http://${at("open")}`),
    by("forwarding for Basic credentials", `http://${credentials}@${at("closed")}`),
    by("forwarding over TLS to the proxy", `https://${at("tls")}`),
    by("a tunnel", `http://${at("open")}`, overTls),
    by("a tunnel for Basic credentials", `http://${credentials}@${at("closed")}`, overTls),
    by("a tunnel over TLS to the proxy", `https://${at("tls")}`, overTls),
  ],
);
