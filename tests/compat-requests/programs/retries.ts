import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const { Retry, HTTPAdapter } = requests;
  const session = new requests.Session();
  session.mount(`${url}/drop`, new HTTPAdapter({ maxRetries: 3 }));
  show((await session.get(`${url}/drop?key=a&times=3`)).text);
  session.mount(`${url}/drop?key=b`, new HTTPAdapter({ maxRetries: 3 }));
  const dropped = await caught(requests, () => session.get(`${url}/drop?key=b&times=9`));
  show(dropped, await caught(requests, () => session.post(`${url}/drop?key=c&times=1`)));
  const policy = new Retry({ total: 3, statusForcelist: [503], allowedMethods: ["GET"], backoffFactor: 0.001 });
  session.mount(`${url}/flaky`, new HTTPAdapter({ maxRetries: policy }));
  const answer = await session.get(`${url}/flaky?key=d&times=2`);
  show(
    answer.text,
    answer.raw?.retries.history.map(({ status, error }) => [status, error]),
  );
  const flaky = await caught(requests, () => session.get(`${url}/flaky?key=e&times=9`));
  show(flaky, (await session.post(`${url}/flaky?key=f&times=1`, { data: "once" })).statusCode);
  const lenient = new HTTPAdapter({ maxRetries: policy.new({ total: 1, raiseOnStatus: false }) });
  session.mount(`${url}/flaky?key=g`, lenient);
  show((await session.get(`${url}/flaky?key=g&times=9`)).statusCode);
  session.mount(`${url}/flaky?key=h`, new HTTPAdapter({ maxRetries: new Retry({ total: 1, backoffFactor: 9 }) }));
  const waited = await session.get(`${url}/flaky?key=h&times=1&after=0`);
  show(waited.statusCode, (await session.get(`${url}/flaky?key=hh&times=1`)).statusCode);
  show(await caught(requests, () => requests.get("http://127.0.0.1:1/")));
  await session.close();
};
