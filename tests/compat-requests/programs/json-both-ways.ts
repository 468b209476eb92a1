import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const answer = await requests.post(`${url}/json`, { json: { name: "Ada", list: [1, 2.5, null, true] } });
  const value = answer.json<{ readonly nested: { readonly count: number } }>();
  show(value, value.nested.count, answer.encoding);
  await requests.post(`${url}/answer`, { json: [] });
  await requests.post(`${url}/answer`, { json: { left: "out" }, data: { form: "wins" } });
  await requests.post(`${url}/answer`, { json: "text", headers: { "content-type": "application/json; v=2" } });
  show(await caught(requests, async () => (await requests.get(`${url}/answer?body=no+json`)).json()));
  show(await caught(requests, () => requests.post(`${url}/answer`, { json: { x: Number.NaN } })));
};
