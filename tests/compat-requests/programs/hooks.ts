import type { Response, SendOptions } from "@trunkline/compat/requests";
import { caught, type Program } from "../program.ts";

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
  const reads = (response: Response): void => show("reads", response.text);
  const tries = (response: Response): void => {
    try {
      show(response.text);
    } catch (error) {
      show("tries", response.statusCode, (error as Error).name);
    }
    throw new RangeError("enough");
  };
  await session.get(`${url}/answer?body=heard`, { hooks: { response: [reads, second] } });
  await requests.get(`${url}/answer?status=302&location=/answer&body=moved`, { hooks: { response: reads } });
  const auth = new requests.HTTPDigestAuth("ada", "s3cret");
  await requests.get(`${url}/digest`, { auth, hooks: { response: reads } });
  show(await caught(requests, () => requests.get(`${url}/cut`, { hooks: { response: first } })));
  try {
    await requests.get(`${url}/cut`, { hooks: { response: tries } });
  } catch (error) {
    show((error as Error).message);
  }
  await session.close();
};
