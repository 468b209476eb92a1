import { URL } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";
import { refusalOf } from "./url-refusal.ts";

const tests = "models/test_url.py::test_";

test(
  "a host is in small letters and escaped where it has to be",
  covers(`${tests}url_valid_host`, `${tests}url_normalized_host`, `${tests}url_percent_escape_host`),
  () => {
    expect(
      ["https://example.com/", "https://EXAMPLE.com/", "https://exam le.com/"].map((text) => new URL(text).host),
    ).toEqual(["example.com", "example.com", "exam%20le.com"]);
  },
);

test("a host that only looks like an address is a name", covers(`${tests}url_ipv4_like_host`), () => {
  expect(new URL("https://023b76x43144/").host).toBe("023b76x43144");
});

test(
  "a port is kept unless the scheme has it by default",
  covers(`${tests}url_valid_port`, `${tests}url_normalized_port`),
  () => {
    expect(["https://example.com:123/", "https://example.com:443/"].map((text) => new URL(text).port)).toEqual([
      123,
      null,
    ]);
  },
);

test(
  "an IPv4 address is taken, and four other numbers are not",
  covers(`${tests}url_valid_ipv4`, `${tests}url_invalid_ipv4`),
  () => {
    expect(new URL("https://1.2.3.4/").host).toBe("1.2.3.4");
    expect(refusalOf(() => new URL("https://999.999.999.999/"))).toBe(
      'INVALID_URL: "999.999.999.999" is no IPv4 address: four numbers from 0 to 255, without leading zeros.',
    );
  },
);

test(
  "an IPv6 address is shown without its brackets and sent with them",
  covers(`${tests}ipv6_url`, `${tests}url_valid_ipv6`),
  () => {
    const mapped = new URL("http://[::ffff:192.168.0.1]:5678/");

    expect([mapped.host, mapped.netloc]).toEqual(["::ffff:192.168.0.1", "[::ffff:192.168.0.1]:5678"]);
    expect(new URL("https://[2001:db8::ff00:42:8329]/").host).toBe("2001:db8::ff00:42:8329");
  },
);

test("a wrong IPv6 address is named", covers(`${tests}url_invalid_ipv6`), () => {
  expect(refusalOf(() => new URL("https://[2001]/"))).toBe(
    'INVALID_URL: "[2001]" is no IPv6 address: eight groups of hexadecimal digits, or "::".',
  );
});

const addresses = ["[::ffff:192.168.0.1]", "::ffff:192.168.0.1"];

for (const host of addresses)
  test(`the component ${host} is an IPv6 host`, covers(`${tests}ipv6_url_from_raw_url[${host}]`), () => {
    const url = new URL("", { scheme: "https", host, port: 443, path: "/" });

    expect([url.host, url.netloc, url.href]).toEqual([
      "::ffff:192.168.0.1",
      "[::ffff:192.168.0.1]",
      "https://[::ffff:192.168.0.1]/",
    ]);
  });

for (const host of addresses)
  for (const text of ["http://127.0.0.1:1234", "http://example.com:1234", "http://[::ffff:127.0.0.1]:1234"])
    test(
      `${host} takes the place of the host in ${text}`,
      covers(`${tests}ipv6_url_copy_with_host[${host}-${text}]`),
      () => {
        const url = new URL(text).copyWith({ host });

        expect([url.host, url.netloc, url.href]).toEqual([
          "::ffff:192.168.0.1",
          "[::ffff:192.168.0.1]:1234",
          "http://[::ffff:192.168.0.1]:1234",
        ]);
      },
    );

interface International {
  readonly given: string;
  readonly printed: string;
  readonly host: string;
  readonly rawHost: string;
  readonly scheme: string;
  readonly port: number | null;
}

const international: Readonly<Record<string, International>> = {
  http_with_port: {
    given: "http://中国.icom.museum:80/",
    printed: "http://xn--fiqs8s.icom.museum:80/",
    host: "中国.icom.museum",
    rawHost: "xn--fiqs8s.icom.museum",
    scheme: "http",
    port: null,
  },
  unicode_tr46_compat: {
    given: "http://Königsgäßchen.de",
    printed: "http://xn--knigsgchen-b4a3dun.de",
    host: "königsgäßchen.de",
    rawHost: "xn--knigsgchen-b4a3dun.de",
    scheme: "http",
    port: null,
  },
  https_without_port: {
    given: "https://faß.de",
    printed: "https://xn--fa-hia.de",
    host: "faß.de",
    rawHost: "xn--fa-hia.de",
    scheme: "https",
    port: null,
  },
  https_with_port: {
    given: "https://βόλος.com:443",
    printed: "https://xn--nxasmm1c.com:443",
    host: "βόλος.com",
    rawHost: "xn--nxasmm1c.com",
    scheme: "https",
    port: null,
  },
  http_with_custom_port: {
    given: "http://ශ්\u200dරී.com:444",
    printed: "http://xn--10cl1a0b660p.com:444",
    host: "ශ්\u200dරී.com",
    rawHost: "xn--10cl1a0b660p.com",
    scheme: "http",
    port: 444,
  },
  https_with_custom_port: {
    given: "https://نامه\u200cای.com:4433",
    printed: "https://xn--mgba3gch31f060k.com:4433",
    host: "نامه\u200cای.com",
    rawHost: "xn--mgba3gch31f060k.com",
    scheme: "https",
    port: 4433,
  },
};

for (const [name, { given, printed, ...parts }] of Object.entries(international))
  test(`${given} is ${printed} on the wire`, covers(`${tests}idna_url[${name}]`), () => {
    const url = new URL(given);
    const { host, rawHost, scheme, port } = url;

    expect(url.equals(printed)).toBe(true);
    expect({ host, rawHost, scheme, port }).toEqual(parts);
  });

test(
  "an international host is encoded once",
  covers(`${tests}url_unescaped_idna_host`, `${tests}url_escaped_idna_host`),
  () => {
    const typed = ["https://中国.icom.museum/", "https://xn--fiqs8s.icom.museum/"];

    expect(typed.map((text) => new URL(text).rawHost)).toEqual(["xn--fiqs8s.icom.museum", "xn--fiqs8s.icom.museum"]);
  },
);

test(
  "symbols make no international name",
  covers(`${tests}url_invalid_idna_host`, `${tests}url_invalid_hostname`),
  () => {
    expect(refusalOf(() => new URL("https://☃.com/"))).toBe(
      'INVALID_URL: The host "☃.com" is no international name: U+2603 may not stand at position 0 of "☃". IDNA 2008 (RFC 5891) has the rules.',
    );
    expect(refusalOf(() => new URL("https://😇/"))).toBe(
      'INVALID_URL: The host "😇" is no international name: U+1F607 may not stand at position 0 of "😇". IDNA 2008 (RFC 5891) has the rules.',
    );
  },
);
