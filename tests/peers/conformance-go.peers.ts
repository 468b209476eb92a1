import { conformanceBefore, http2, plain, tls } from "./conformance-before.ts";
import { goPort, startGo } from "./go-server.ts";

await conformanceBefore("go", startGo, [
  [plain, goPort.here],
  [tls, goPort.tlsHere],
  [http2, goPort.tlsHere],
]);
