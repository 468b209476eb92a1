import { cleartextHttp2, conformanceBefore, http2, plain, tls } from "./conformance-before.ts";
import { nginxPort, startNginx } from "./nginx.ts";

await conformanceBefore("nginx", startNginx, [
  [plain, nginxPort.here],
  [tls, nginxPort.tlsHere],
  [http2, nginxPort.tlsHere],
  [cleartextHttp2, nginxPort.http2Here],
]);
