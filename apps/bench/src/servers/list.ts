import { userOf } from "./user.ts";

/** What encoded downloads bring, in bytes before they are encoded: JSON, as an API has it. */
export const smallList: number = 20 * 1024;
export const largeList: number = 1024 * 1024;

export const listCodings = ["gzip", "br"] as const;
export type ListCoding = (typeof listCodings)[number];

/** Users in a list that has at least so many bytes. */
export function listOf(size: number): Buffer {
  const users: string[] = [];
  for (let id = 0, length = 0; length < size; id += 1) {
    // No two alike, and no pattern in what tells them apart.
    const token = ((id + 1) * 2_654_435_761) % 2 ** 32;
    users.push(JSON.stringify({ ...userOf(id), token: token.toString(36) }));
    length += users.at(-1)!.length + 1;
  }
  return Buffer.from(`[${users.join(",")}]`);
}

export function listEtagOf(size: number): string {
  return `"list-${size}"`;
}
