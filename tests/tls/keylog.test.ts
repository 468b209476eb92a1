import { answerOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { authority, tellingPeer } from "./telling-peer.ts";

overSockets(({ make }) => {
  test("keylog is given the secrets of each connection, line by line", async () => {
    await using peer = await tellingPeer();
    const theirs: string[] = [];
    peer.server.on("keylog", (line: Buffer) => theirs.push(line.toString("latin1")));
    const lines: string[] = [];
    await using transport = make({ verify: authority.certificate, keylog: (line) => lines.push(line) });

    await answerOf(transport, peer.request());

    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map((line) => `${line}\n`).toSorted()).toEqual(theirs.toSorted());
    expect(lines.every((line) => /^[A-Z_0-9]+ [0-9a-f]{64} [0-9a-f]+$/.test(line))).toBe(true);
  });

  test("each transport's keylog is given the secrets of its own connections, line by line", async () => {
    await using peer = await tellingPeer();
    const theirs: string[] = [];
    peer.server.on("keylog", (line: Buffer) => theirs.push(line.toString("latin1").trimEnd()));
    const [one, two]: [string[], string[]] = [[], []];
    await using first = make({ verify: false, keylog: (line) => one.push(line) });
    await using second = make({ verify: false, keylog: (line) => two.push(line) });

    await answerOf(first, peer.request());
    const ofFirst = theirs.splice(0);
    await answerOf(second, peer.request());

    expect(one.length).toBeGreaterThan(3);
    expect([one.toSorted(), two.toSorted()]).toEqual([ofFirst.toSorted(), theirs.toSorted()]);
  });
});
