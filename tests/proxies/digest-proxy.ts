import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, request as httpRequest, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { PeerServer } from "@trunkline/transport-conformance/peers";

export const user = { username: "ada", password: 'p:"ss' };
export const realm = "the proxy";

type Fields = Readonly<Record<string, string>>;

/** Forwards and tunnels for whoever proves the password; `log` has a line for each request. */
export interface DigestProxy {
  readonly log: string[];
  /** The nonce that is good now, and what is said of it. */
  nonce: string;
  readonly challenge: string;
  readonly counts: Set<string>;
}

function fieldsOf(header = ""): Fields {
  const pairs = header.matchAll(/([\w*]+)=(?:"((?:[^"\\]|\\.)*)"|([^,\s]*))/g);
  return Object.fromEntries(
    Array.from(pairs, ([, name, quoted, plain]) => [name, quoted?.replace(/\\(.)/g, "$1") ?? plain]),
  );
}

function proves({ counts, nonce }: DigestProxy, method: string, fields: Fields): boolean {
  const hashed = (...parts: readonly (string | undefined)[]): string =>
    createHash(fields["algorithm"]!.startsWith("SHA-256") ? "sha256" : "md5")
      .update(parts.join(":"))
      .digest("hex");
  const secret = hashed(user.username, realm, user.password);
  const isSession = fields["algorithm"]!.endsWith("-sess");
  const start = isSession ? hashed(secret, nonce, fields["cnonce"]) : secret;
  const middle = fields["qop"] === undefined ? [nonce] : [nonce, fields["nc"], fields["cnonce"], fields["qop"]];
  const isNew = fields["qop"] === undefined || !counts.has(`${method} ${nonce} ${fields["nc"]}`);
  counts.add(`${method} ${nonce} ${fields["nc"]}`);
  return (
    isNew && fields["nonce"] === nonce && fields["response"] === hashed(start, ...middle, hashed(method, fields["uri"]))
  );
}

/** What the proxy asks for, or `null` where it is content. */
function asked(proxy: DigestProxy, { method = "", url = "", headers }: IncomingMessage): string | null {
  const authorization = headers["proxy-authorization"] ?? "none";
  const fields = fieldsOf(authorization);
  proxy.log.push(`${method} ${authorization.split(" ")[0]} ${fields["nc"] ?? "-"}`);
  if (!authorization.startsWith("Digest")) return proxy.challenge.replace("NONCE", proxy.nonce);
  if (fields["nonce"] !== proxy.nonce) return `${proxy.challenge.replace("NONCE", proxy.nonce)}, stale=true`;
  const isRight = fields["uri"] === url && fields["username"] === user.username && proves(proxy, method, fields);
  return isRight ? null : proxy.challenge.replace("NONCE", proxy.nonce);
}

export async function digestProxy(
  challenge: string,
): Promise<{ readonly peer: PeerServer<Server>; readonly proxy: DigestProxy }> {
  const proxy: DigestProxy = { log: [], nonce: "n1", challenge, counts: new Set() };
  const server = createServer((request, response) => {
    const wanted = asked(proxy, request);
    if (wanted !== null) {
      response.writeHead(407, { "Proxy-Authenticate": ["Negotiate", wanted] }).end("who?");
      return;
    }
    const { method, url = "", headers } = request;
    request.pipe(httpRequest(url, { ...(method && { method }), headers }, (answer) => answer.pipe(response)));
  });
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    const wanted = asked(proxy, request);
    socket.on("error", () => {});
    if (wanted !== null) {
      socket.end(`HTTP/1.1 407 Who\r\nProxy-Authenticate: ${wanted}\r\n\r\n`);
      return;
    }
    const [host, port] = (request.url ?? "").split(":");
    const upstream = connect(Number(port), host, () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    upstream.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.on("close", () => upstream.destroy());
    upstream.pipe(socket).pipe(upstream);
  });
  return { peer: await PeerServer.listen(server), proxy };
}
