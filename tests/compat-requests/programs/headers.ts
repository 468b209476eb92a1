import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const answer = await requests.get(`${url}/answer?x-one=1&Content-Type=text/x-own`, {
    headers: { "X-Own": "yes", accept: "text/x", Empty: "" },
  });
  const { headers, request } = answer;
  show(headers.get("X-ONE"), headers.get("no-such"), headers.get("no-such", "none"), headers.has("content-type"));
  show([...(request?.headers.keys() ?? [])].slice(1), request?.headers.get("ACCEPT"));
  for (const value of ["a\nb", " leading", 5 as unknown as string])
    show(await caught(requests, () => requests.get(`${url}/answer`, { headers: { "X-Bad": value } })));
  show(await caught(requests, () => requests.get(`${url}/answer`, { headers: { "bad\n": "x" } })));
};
