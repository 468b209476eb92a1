import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { InvalidWebhookSignatureError } from "../errors/errors.ts";
import { verifySigned } from "./signature.ts";

const now = 1_800_000_000;

beforeEach(() => void vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

function signed(key: string, timestamp = String(now), payload = "{}"): string {
  return createHmac("sha256", key).update(`wh_1.${timestamp}.${payload}`).digest("base64");
}

function verified(
  signatures: string,
  { timestamp = String(now), payload = "{}", secret = "key", tolerance = 300 } = {},
) {
  return verifySigned({ id: "wh_1", timestamp, payload, signatures }, secret, tolerance);
}

const mismatch = new InvalidWebhookSignatureError("The given webhook signature does not match the expected signature");

test("a signature holds for what was signed, with the secret as text or after whsec_ in base64", async () => {
  const signatures = [
    `v1,${signed("key")}`,
    signed("key"),
    `v1,AAAA v1,!!! ${signed("other")} v1,${signed("key")} v1,`,
  ];
  for (const each of signatures) await expect(verified(each)).resolves.toBeUndefined();
  await expect(verified(signed("key"), { secret: `whsec_${btoa("key")}` })).resolves.toBeUndefined();
});

test("it holds for nothing else", async () => {
  await expect(verified(`v1,${signed("key")}`, { payload: "{} " })).rejects.toEqual(mismatch);
  await expect(verified(`v1,${signed("other")}`)).rejects.toEqual(mismatch);
  await expect(verified(`v1,${signed("key").slice(0, -4)}`)).rejects.toEqual(mismatch);
  await expect(verified("")).rejects.toEqual(mismatch);
});

test("it holds as long as the tolerance, in both directions", async () => {
  for (const away of [-300, 300]) {
    const timestamp = String(now + away);
    await verified(signed("key", timestamp), { timestamp });
  }
  const old = String(now - 301);
  await expect(verified(signed("key", old), { timestamp: old })).rejects.toThrow("Webhook timestamp is too old");
  const early = String(now + 301);
  await expect(verified(signed("key", early), { timestamp: early })).rejects.toThrow("Webhook timestamp is too new");
  await expect(verified(signed("key", "x"), { timestamp: "x" })).rejects.toThrow("Invalid webhook timestamp format");
});

test("a secret that is said to be base64 and is none is named", async () => {
  await expect(verified("v1,x", { secret: "whsec_!" })).rejects.toThrow(/begins with whsec_/);
});
