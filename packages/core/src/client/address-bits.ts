/**
 * The bits of an IP address as text, after a mark of its version: a block of addresses is what they all begin with.
 * `null` for a host that is a name.
 */
export function addressBits(host: string): string | null {
  if (host.includes(":"))
    return `6${ipv6Groups(host)
      .map((group) => binary(parseInt(group, 16), 16))
      .join("")}`;
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return null;
  return `4${host
    .split(".")
    .map((part) => binary(Number(part), 8))
    .join("")}`;
}

function ipv6Groups(address: string): readonly string[] {
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = [], tail = []] = plain.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];
}

function binary(value: number, size: number): string {
  return value.toString(2).padStart(size, "0");
}
