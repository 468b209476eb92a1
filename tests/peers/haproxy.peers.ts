import { trusted } from "./backends.ts";
import { haproxyPort, startHaproxy } from "./haproxy.ts";
import { http2Exceptions } from "./http2-exceptions.ts";
import { peerSuite } from "./peer-suite.ts";

// Its own form of a message has names in lower case.
const headers = { case: "lower" } as const;

peerSuite("haproxy", {
  start: (backends) => startHaproxy(backends.pair("http")),
  ways: (suite) => {
    const reached = (scheme: string, here: number, there: number) => {
      const { ports } = suite().peer;
      return { here: `${scheme}://127.0.0.1:${ports[here]}`, there: `${scheme}://127.0.0.1:${ports[there]}` };
    };
    const plain = () => reached("http", haproxyPort.here, haproxyPort.there);
    const tls = () => reached("https", haproxyPort.tlsHere, haproxyPort.tlsThere);
    return [
      { name: "HTTP/1.1", headers, reach: () => ({ ...plain(), options: {} }) },
      { name: "HTTP/1.1 over TLS", headers, reach: () => ({ ...tls(), options: { verify: trusted } }) },
      {
        name: "HTTP/2 over TLS",
        headers: { case: "lower", joins: true, last: "cookie" },
        exceptions: http2Exceptions,
        reach: () => ({ ...tls(), options: { verify: trusted, http2: true } }),
      },
    ];
  },
});
