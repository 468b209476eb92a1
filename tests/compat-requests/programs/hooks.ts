import type { Response, SendOptions } from "@trunkline/compat/requests";
import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  type Marked = Response & { marked?: string };
  const first = (response: Marked, options: SendOptions): void =>
    show("first", response.statusCode, options.stream, options.timeout);
  const second = (response: Marked): Marked => {
    response.marked = "seen";
    return response;
  };
  const both = { response: [first, second] };
  const answer: Marked = await requests.get(`${url}/answer?status=302&location=/end`, { hooks: both, timeout: 5 });
  show(answer.marked, (answer.history[0] as Marked).marked);
  const session = new requests.Session();
  session.hooks.response.push(first);
  await session.get(`${url}/answer`);
  await session.get(`${url}/answer`, { hooks: { response: second } });
  const request = new requests.Request("GET", `${url}/answer`);
  request.registerHook("response", second);
  show(request.deregisterHook("response", second), request.deregisterHook("response", second));
  await session.close();
};
