import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  for (const status of [200, 302, 404, 418, 500, 599]) {
    const answer = await requests.get(`${url}/answer?status=${status}`, { allowRedirects: false });
    try {
      answer.raiseForStatus();
      show(status, answer.ok, answer.ok);
    } catch (error) {
      if (!(error instanceof requests.HTTPError)) throw error;
      const { message, response, request } = error;
      show(status, answer.ok, message, response?.statusCode, request?.method);
    }
  }
  const { codes } = requests;
  show(codes["ok"], codes["teapot"], codes["NOT_FOUND"], codes["moved"], codes["no_such"]);
};
