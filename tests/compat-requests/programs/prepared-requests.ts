import type { PreparedRequest } from "@trunkline/compat/requests";
import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const session = new requests.Session();
  session.headers.set("X-Session", "1");
  const request = new requests.Request("post", `${url}/answer?a=1#part`, {
    data: { k: "v" },
    params: { b: "2" },
    cookies: { c: "3" },
  });
  const prepared = session.prepareRequest(request);
  show(prepared.method, prepared.url, prepared.pathUrl, prepared.body, prepared.headers.get("Cookie"));
  prepared.body = "other";
  prepared.headers.set("Content-Length", "5");
  prepared.headers.set("Content-Type", "text/plain");
  show((await session.send(prepared, { timeout: 5, allowRedirects: false })).statusCode);
  const bare = request.prepare();
  show([...bare.headers.keys()], bare.copy().url === bare.url);
  try {
    await session.send(request as unknown as PreparedRequest);
  } catch (error) {
    if (error instanceof requests.ValueError) show(error.message);
  }
  await session.close();
};
