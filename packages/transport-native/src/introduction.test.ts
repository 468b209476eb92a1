import { createHash, getHashes } from "node:crypto";
import { type HttpProxy, proxyFrom, type ProxyOptions } from "@trunkline/transport/proxy";
import { expect, test } from "vitest";
import { answerIntroduction } from "./introduction.ts";

const challenge = 'Digest realm="r", nonce="n", qop="auth"';

const httpProxy = (proxy: string | ProxyOptions): HttpProxy =>
  proxyFrom(proxy, "native", { createHash, getHashes }) as HttpProxy;

/** The fields for each of the questions, of which one comes after the other's refusal, without what is new in each. */
function told(proxy: HttpProxy, ...questions: readonly (readonly string[])[]): readonly (string | null)[] {
  const answers: (string | null)[] = [];
  let noted = 0;
  const engine = {
    introduce: (_ticket: number, fields: string | null, mark: number): void => {
      answers.push(fields?.replace(/ uri=.*/, "") ?? null);
      noted = mark;
    },
  };
  for (const challenges of questions)
    answerIntroduction({ engine, arm: () => {} }, 1, noted, ["a.test:443", ...challenges].join("\n"), proxy);
  return answers;
}

const basic = "Proxy-Authorization: Basic bWU6c2VjcmV0\r\n";
const digest = 'Proxy-Authorization: Digest username="me", realm="r", nonce="n",\r\n';

test("a proxy is told the headers that are for it, and who asks where that is known", () => {
  const headers = ["X-A", "1", "x-a", "2"];

  expect(told(httpProxy("http://p"), [])).toEqual([""]);
  expect(told(httpProxy({ url: "http://p", headers }), [])).toEqual(["X-A: 1\r\nx-a: 2\r\n"]);
  expect(told(httpProxy({ url: "http://me:secret@p", headers }), [])).toEqual([`X-A: 1\r\nx-a: 2\r\n${basic}`]);
});

test("a refusal stands where nobody is known, where nothing is asked that can be met, and where Digest was wrong", () => {
  expect(told(httpProxy("http://p"), [], [challenge])).toEqual(["", null]);
  expect(told(httpProxy("http://me:secret@p"), [], ["Negotiate"])).toEqual([basic, null]);
  expect(told(httpProxy("http://me:secret@p"), [], [challenge], [challenge])).toEqual([basic, digest, null]);
});

test("a nonce that is too old is replaced, but not for ever", () => {
  const stale = `${challenge}, stale=true`;

  expect(told(httpProxy("http://me:secret@p"), [], [stale], [stale], [stale])).toEqual([basic, digest, digest, null]);
});
