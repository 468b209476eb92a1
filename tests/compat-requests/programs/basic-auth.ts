import type { PreparedRequest } from "@trunkline/compat/requests";
import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  show((await requests.get(`${url}/basic`)).statusCode);
  show((await requests.get(`${url}/basic`, { auth: ["ada", "s3cret"] })).text);
  show((await requests.get(`${url}/basic`, { auth: new requests.HTTPBasicAuth("ada", "wrong") })).statusCode);
  const answer = await requests.get(`${url.replace("//", "//ada:s3cret@")}/basic`);
  show(answer.text, answer.url);
  show(new requests.HTTPBasicAuth("a", "b").equals(new requests.HTTPBasicAuth("a", "b")));
  await requests.get(`${url}/answer`, { auth: new requests.HTTPProxyAuth("ada", "s3cret") });

  class Token extends requests.AuthBase {
    override authenticate(request: PreparedRequest): PreparedRequest {
      request.headers.set("X-Token", `for ${request.pathUrl}`);
      return request;
    }
  }
  await requests.post(`${url}/answer?q=1`, { auth: new Token() });

  const signs = (request: PreparedRequest): PreparedRequest => {
    request.body = "changed by auth";
    return request;
  };
  await requests.post(`${url}/answer`, { data: "short", auth: signs });
};
