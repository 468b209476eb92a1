import { etagOf, userOf } from "../servers/user.ts";

export const body: string = JSON.stringify(userOf(1));

export const headers: Readonly<Record<string, string>> = {
  date: "Sat, 21 Nov 2026 09:00:00 GMT",
  connection: "keep-alive",
  "content-type": "application/json",
  "content-length": String(body.length),
  etag: etagOf(1),
};
