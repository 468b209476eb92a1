import { bytes, conformanceBefore, http2, plain, tls } from "./conformance-before.ts";
import { haproxyPort, startHaproxy } from "./haproxy.ts";

await conformanceBefore("haproxy", startHaproxy, [
  [plain, haproxyPort.here],
  [tls, haproxyPort.tlsHere],
  [http2, haproxyPort.tlsHere],
  [bytes, haproxyPort.bytesHere],
]);
