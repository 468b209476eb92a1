import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { covers } from "../portable/covers.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

test(
  "a body with Expect: 100-continue is sent once the server asks for it, and its answer is the response",
  covers("client/test_async_client.py::test_100_continue"),
  async () => {
    let asked = 0;
    const server = createServer((request, response) => void request.pipe(response));
    server.on("checkContinue", (request, response) => {
      asked++;
      response.writeContinue();
      request.pipe(response);
    });
    await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/echo_body`;
    await using client = new Client();

    const response = await client.post(url, { headers: { Expect: "100-continue" }, content: "Echo request body" });

    expect([response.status, response.text(), asked]).toEqual([200, "Echo request body", 1]);
    await client.close();
    await new Promise((closed) => void server.close(closed));
  },
);
