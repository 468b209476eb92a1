import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const slow = `${url}/slow`;
  const pair = await caught(requests, () => requests.get(slow, { timeout: [5, 0.2] }));
  show(await caught(requests, () => requests.get(slow, { timeout: 0.2 })), pair);
  try {
    await requests.get(slow, { timeout: 0.2 });
  } catch (error) {
    if (error instanceof requests.Timeout)
      show(error instanceof requests.ConnectionError, error.request?.method, error.response);
  }
  const without = await requests.get(`${url}/answer`, { timeout: null });
  show(without.statusCode, (await requests.get(`${url}/answer`, { timeout: [null, 5] })).statusCode);
  for (const timeout of [[1, 2, 3], 0, "soon"] as unknown as number[])
    try {
      await requests.get(`${url}/answer`, { timeout });
    } catch (error) {
      if (error instanceof requests.ValueError) show(timeout, error.name);
    }
  const error: unknown = new requests.ConnectTimeout();
  const isRead = (new requests.ReadTimeout() as unknown) instanceof requests.ConnectionError;
  show(error instanceof requests.Timeout, error instanceof requests.ConnectionError, isRead);
};
