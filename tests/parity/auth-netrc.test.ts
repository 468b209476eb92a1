import { NetRCAuth } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";
import { clients } from "./both-clients.ts";

// The text is given where httpx reads a file: these run where there are none. That a file is read, files.test.ts shows.
const text = "machine netrcexample.org\nlogin example-username\npassword example-password\n";

async function sentTo(url: string, auth: NetRCAuth): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { over } of clients) {
    const client = over(({ headers }) => ({ json: { auth: headers.get("authorization") } }), { auth });
    answers.push((await client.get(url)).json());
  }
  return answers;
}

test(
  "netrc has user and password for a host",
  covers("client/test_auth.py::test_netrc_auth_credentials_exist"),
  async () => {
    const sent = { auth: "Basic ZXhhbXBsZS11c2VybmFtZTpleGFtcGxlLXBhc3N3b3Jk" };

    expect(await sentTo("http://netrcexample.org", new NetRCAuth({ text }))).toEqual([sent, sent]);
  },
);

test(
  "a host that netrc does not have gets no header",
  covers("client/test_auth.py::test_netrc_auth_credentials_do_not_exist"),
  async () => {
    expect(await sentTo("http://example.org", new NetRCAuth({ text }))).toEqual([{ auth: null }, { auth: null }]);
  },
);

test(
  "a host without a password gets no header",
  covers("client/test_auth.py::test_netrc_auth_nopassword_parse_error"),
  async () => {
    const auth = new NetRCAuth({ text: "machine netrcexample.org\nlogin example-username\n" });

    expect(await sentTo("http://netrcexample.org", auth)).toEqual([{ auth: null }, { auth: null }]);
  },
);
