"""python packages/compat/test/requests/record.py: what requests itself answers, written to recorded.json."""

import json
import os
import pathlib

import requests
from requests import utils
from requests.models import PreparedRequest, Request
from requests.structures import CaseInsensitiveDict

cases = []


def record(row, function, arguments, action):
    try:
        result = {"value": action()}
    except Exception as error:
        result = {"error": type(error).__name__}
    cases.append({"row": row, "function": function, "arguments": arguments, **result})


def table(area, function, action, rows):
    for name, arguments in rows.items():
        record(f"{area}[{name}]", function, arguments, lambda: action(*arguments))


def without_proxy(url, no_proxy):
    return bool(utils.should_bypass_proxies(url, no_proxy))


for name in list(os.environ):
    if name.lower().endswith("_proxy"):
        del os.environ[name]

hosts = "192.168.0.0/24,127.0.0.1,localhost.localdomain,172.16.1.1,example.org:8080,.dotted.org"
table("no-proxy/listed", "isWithoutProxy", without_proxy, {
    "network": ["http://192.168.0.1:5000/", hosts],
    "network without a port": ["http://192.168.0.1/", hosts],
    "end of the network": ["http://192.168.0.255/", hosts],
    "beyond the network": ["http://192.168.1.1:5000/", hosts],
    "an address": ["http://172.16.1.1/", hosts],
    "an address with a port": ["http://172.16.1.1:5000/", hosts],
    "another address": ["http://172.16.1.12:5000/", hosts],
    "a name": ["http://localhost.localdomain:5000/v1.0/", hosts],
    "below a name": ["http://sub.localhost.localdomain/", hosts],
    "a name that only ends alike": ["http://mylocalhost.localdomain/", hosts],
    "host and port": ["http://example.org:8080/", hosts],
    "host and another port": ["http://example.org:81/", hosts],
    "host without its port": ["http://example.org/", hosts],
    "below a dotted name": ["http://www.dotted.org/", hosts],
    "the dotted name itself": ["http://dotted.org/", hosts],
    "a longer dotted name": ["http://undotted.org/", hosts],
    "a name that is not there": ["http://google.example/", hosts],
    "capitals": ["http://LOCALHOST.localdomain/", hosts],
    "no host": ["file:///some/path", hosts],
    "https": ["https://172.16.1.1/", hosts],
})
table("no-proxy/list", "isWithoutProxy", without_proxy, {
    "empty": ["http://example.org/", ""],
    "everything": ["http://example.org/", "*"],
    "spaces": ["http://example.org/", " other.org , example.org "],
    "empty entries": ["http://example.org/", ",,example.org,"],
    "only a comma": ["http://example.org/", ","],
    "the address itself": ["http://127.0.0.1/", "127.0.0.1"],
    "all of IPv4": ["http://10.1.2.3/", "0.0.0.0/1"],
    "one address by network": ["http://10.1.2.3/", "10.1.2.3/32"],
    "a network of 0 bits": ["http://10.1.2.3/", "0.0.0.0/0"],
    "IPv6": ["http://[::1]/", "::1"],
    "IPv6 with a port": ["http://[::1]:80/", "[::1]:80"],
})
table("addresses/ipv4", "isIpv4", utils.is_ipv4_address, {
    "an address": ["8.8.8.8"], "too large": ["256.1.1.1"], "a port": ["8.8.8.8:80"],
    "a name": ["localhost.localdomain"], "letters": ["1.2.3.a"], "empty": [""],
})
table("addresses/cidr", "isCidr", utils.is_valid_cidr, {
    "a network": ["192.168.1.0/24"], "no bits": ["8.8.8.8"], "33 bits": ["192.168.1.0/128"],
    "0 bits": ["192.168.1.0/0"], "letters": ["192.168.1.0/a"], "two slashes": ["192.168.1.0/24/1"],
    "negative": ["192.168.1.0/-1"], "no address": ["192.168.1.999/24"], "32 bits": ["1.2.3.4/32"],
})
table("addresses/network", "isInNetwork", utils.address_in_network, {
    "inside": ["192.168.1.1", "192.168.1.0/24"], "outside": ["172.16.0.1", "192.168.1.0/24"],
    "odd bits": ["10.1.127.9", "10.1.64.0/18"], "one bit": ["128.0.0.1", "0.0.0.0/1"],
})

proxies = {"http": "http://http.proxy", "http://some.host": "http://some.host.proxy"}
everything = {"all": "socks5://some.proxy", "all://some.host": "socks5://some.host.proxy"}
mixed = {"http": "http://http.proxy", "http://some.host": "http://some.host.proxy", "all": "socks5://some.proxy"}
table("proxies/select", "selectProxy", utils.select_proxy, {
    "host by another case": ["hTTp://u:p@Some.Host/path", proxies],
    "another host": ["hTTp://u:p@Other.Host/path", proxies],
    "no host": ["hTTp:///path", proxies],
    "another scheme": ["hTTps://Other.Host", proxies],
    "no proxies": ["http+unix:///p", {}],
    "all for a host": ["hTTp://u:p@Some.Host/path", everything],
    "all": ["hTTp://u:p@Other.Host/path", everything],
    "all without a host": ["hTTp:///path", everything],
    "all for https": ["hTTps://Other.Host", everything],
    "mixed host": ["http://u:p@some.host/path", mixed],
    "mixed other host": ["http://u:p@other.host/path", mixed],
    "mixed https": ["https://u:p@some.host/path", mixed],
    "mixed file": ["file:///etc/motd", mixed],
})
table("proxies/prepend-scheme", "prependScheme", lambda url: utils.prepend_scheme_if_needed(url, "http"), {
    "a scheme": ["http://example.org:80"], "none": ["example.org"], "a path": ["example.org/path"],
    "https": ["https://example.org"], "slashes": ["//example.org"],
})
table("urls/auth", "authFromUrl", lambda url: list(utils.get_auth_from_url(url)), {
    "plain": ["http://user:pass@example.org/path?q=1"], "escaped": ["http://user%3A:p%20w%40d@host.org/"],
    "no password": ["http://user@host.org/"], "none": ["http://host.org/"], "empty": [""],
    "colons in the password": ["http://user:a:b:c@host.org"], "an at sign": ["http://user:p@ss@host.org/"],
    "percent": ["http://user%25user:pass@host.org"], "beyond ASCII": ["http://%D0%B0:%D0%B1@host.org"],
})
table("urls/defrag-auth", "withoutAuthAndFragment", utils.urldefragauth, {
    "all": ["http://u:p@example.org/path?a=1#fragment"], "none": ["http://example.org/path"],
    "user only": ["http://u@example.org/path#x"], "port": ["http://u:p@example.org:8080/"],
})
table("urls/requote", "requoteUri", utils.requote_uri, {
    "escaped space": ["http://example.org/fiz?buz=%25ppicture"], "a lone percent": ["http://example.org/fiz?buz=%ppicture"],
    "unreserved escapes": ["http://example.org/%7Euser/%41"], "reserved escapes": ["http://example.org/a%2Fb%3F"],
    "spaces": ["http://example.org/a b"], "beyond ASCII": ["http://example.org/ü"],
    "brackets": ["http://example.org/?a[]=1|2"], "lower case": ["http://example.org/%c3%bc"],
})
table("urls/unquote-unreserved", "unquotedUnreserved", utils.unquote_unreserved, {
    "none": ["http://example.org"], "tilde": ["http://example.org/~%7E"], "letters": ["%41%62%33%2D%2E%5F"],
    "reserved": ["http://example.org/%2F%3A"], "half an escape": ["http://example.org/%4"],
})


def prepared(url, params=None):
    request = PreparedRequest()
    request.prepare_url(url, params)
    return request.url


table("urls/prepare", "preparedUrl", prepared, {
    "a bare host": ["http://example.org"], "a bare host with a query": ["http://example.org?a=1"],
    "capitals": ["HTTP://EXAMPLE.org/Path"], "a port": ["http://example.org:8080"], "the default port": ["http://example.org:80/"],
    "leading spaces": ["  http://example.org/"], "trailing spaces": ["http://example.org/ "],
    "dot segments": ["http://example.org/a/../b/./c/.."], "only dots": ["http://example.org/../.."],
    "spaces": ["http://example.org/a b?c d#e f"], "beyond ASCII": ["http://example.org/ø?ø=ø#ø"],
    "a name beyond ASCII": ["http://ジェーピーニック.jp"], "ß": ["http://straße.de/straße"], "escapes": ["http://example.org/%E2%82%AC?%20"],
    "lower-case escapes": ["http://example.org/%e2%82%ac"], "a lone percent": ["http://example.org/100%?p=%"],
    "IPv6": ["http://[1200:0000:ab00:1234:0000:2552:7777:1313]:12345"], "IPv6 capitals": ["http://[FE80::1]/"],
    "a zone": ["http://[fe80::1%25eth0]/"], "credentials": ["http://user:pass@example.org/"], "odd credentials": ["http://us er:p^w@example.org/"],
    "two slashes": ["http://example.org//path//x"], "backslash": ["http://example.org/a\\b"], "a fragment": ["http://example.org/#a"],
    "an empty query": ["http://example.org/?"], "an empty fragment": ["http://example.org/#"], "question marks": ["http://example.org/?a?b"],
    "mailto": ["mailto:user@example.org"], "data": ["data:SSDimaUgUHl0aG9uIQ=="], "unix": ["http+unix://%2Fvar%2Frun%2Fsocket/path%7E"],
    "magnet": ["magnet:?xt=urn:btih:be08f00302bc2d1d3cfa3af02024fa647a271431"],
    "no scheme": ["example.org/path"], "no host": ["http://"], "no host but a path": ["http:///path"], "a wildcard": ["http://*.example.org"],
    "a star": ["http://*"], "a leading dot": ["http://.example.org"], "a bad port": ["http://example.org:port/"],
    "a port too large": ["http://example.org:65536/"], "half an IPv6": ["http://[::1/"], "localhost without scheme": ["localhost:3128"],
    "four slashes": ["http:////example.org"], "a label too long": ["http://☃.net" + "x" * 70 + "/"],
})
table("urls/params", "preparedUrl", prepared, {
    "an object": ["http://example.org/", {"a": "1", "b": "2 3"}], "a list": ["http://example.org/", {"a": ["1", "2"]}],
    "pairs": ["http://example.org/", [["b", "1"], ["a", "2"], ["b", "3"]]], "none": ["http://example.org/", {"a": None}],
    "behind a query": ["http://example.org/?x=1", {"a": "1"}], "before a fragment": ["http://example.org/#f", {"a": "1"}],
    "text": ["http://example.org/", "a=b&c"], "empty": ["http://example.org/", {}], "symbols": ["http://example.org/", {"k&=": "v +%/?#~*"}],
    "beyond ASCII": ["http://example.org/", {"ø": "ø"}], "numbers": ["http://example.org/", {"n": 1.5}], "an empty value": ["http://example.org/", {"a": ""}],
    "ignored for mailto": ["mailto:a@b.org", {"a": "1"}],
})
table("headers/links", "parsedLinks", lambda header: utils.parse_header_links(header), {
    "one": ['<http:/.../front.jpeg>; rel=front; type="image/jpeg"'], "bare": ["<http:/.../front.jpeg>"], "a semicolon": ["<http:/.../front.jpeg>;"],
    "two": ['<http:/.../front.jpeg>; type="image/jpeg",<http://.../back.jpeg>; type="image/jpeg"'], "empty": [""],
    "an equals sign too many": ["<http://x>; a=b=c; d=e"], "not quoted": ["http://x; rel=next"],
})
table("headers/encoding", "encodingFromHeaders", lambda value: utils.get_encoding_from_headers(CaseInsensitiveDict({} if value is None else {"content-type": value})), {
    "none": [None], "a charset": ["text/html; charset=utf-8"], "a quoted charset": ['text/html; charset="UTF-8"'], "single quotes": ["text/html; charset='latin-2'"],
    "text": ["text/plain"], "JSON": ["application/json"], "JSON with a charset": ["application/json; charset=utf-16"], "others": ["image/png"],
    "spaces": ["text/html ;  charset = koi8-r"], "other parameters": ["text/html; boundary=x; charset=ascii"],
})
texts = {"utf-8": "utf-8", "utf-8-sig": "utf-8-sig", "utf-16": "utf-16", "utf-16-be": "utf-16-be", "utf-16-le": "utf-16-le", "utf-32": "utf-32", "utf-32-be": "utf-32-be", "utf-32-le": "utf-32-le"}
for name, codec in texts.items():
    content = list("\"{}\"".encode(codec))
    record(f"json/sniffed[{name}]", "jsonEncoding", [content], lambda: utils.guess_json_utf(bytes(content)))
record("json/sniffed[zeros]", "jsonEncoding", [[0, 0, 0, 0]], lambda: utils.guess_json_utf(b"\0\0\0\0"))

session = requests.Session()
table("redirects/strips-auth", "shouldStripAuth", session.should_strip_auth, {
    "another host": ["http://example.org/a", "http://other.org/"], "another host below": ["http://example.org/", "http://www.example.org/"],
    "to https": ["http://example.org/a", "https://example.org/b"], "to https with ports": ["http://example.org:80/a", "https://example.org:443/b"],
    "from https": ["https://example.org/", "http://example.org/"], "default ports": ["https://example.org:443/a", "https://example.org/b"],
    "another port": ["http://example.org:1234/a", "https://example.org:4321/b"], "the same port": ["http://example.org:1234/a", "http://example.org:1234/b"],
    "the same port to https": ["http://example.org:1234/", "https://example.org:1234/"], "capitals": ["http://EXAMPLE.org/", "http://example.org/"],
    "default port leaves": ["http://example.org/", "http://example.org:8080/"],
})


def path_url(url):
    return Request("GET", url).prepare().path_url


table("urls/path-url", "pathUrl", path_url, {
    "bare": ["http://example.org"], "path": ["http://example.org/a/b"], "query": ["http://example.org/a?b=c"], "only a query": ["http://example.org?b=c"], "fragment": ["http://example.org/a#b"],
})


def with_header(name, value):
    return dict(Request("GET", "http://example.org", headers={name: value}).prepare().headers)


table("headers/checked", "preparedHeaders", with_header, {
    "text": ["X-Own", "value"], "empty": ["X-Own", ""], "a colon": ["X-Own", "a: b"], "spaces within": ["X-Own", "a b"], "trailing space": ["X-Own", "a "],
    "leading space": ["X-Own", " a"], "leading tab": ["X-Own", "\ta"], "carriage return": ["X-Own", "a\rb"], "line feed": ["X-Own", "a\nb"], "folded": ["X-Own", "a\r\n b"],
    "a number": ["X-Own", 3], "a list": ["X-Own", ["a"]], "none": ["X-Own", None], "name with a line feed": ["X\n", "a"], "name with leading space": [" X", "a"], "name with a colon": [":X", "a"],
})


def with_body(method, data, json_value):
    prepared = Request(method, "http://example.org", data=data, json=json_value).prepare()
    body = prepared.body.decode() if isinstance(prepared.body, bytes) else prepared.body
    return [body, dict(prepared.headers)]


table("bodies/prepared", "preparedBody", with_body, {
    "no body of GET": ["GET", None, None], "no body of HEAD": ["HEAD", None, None], "no body of POST": ["POST", None, None], "no body of PUT": ["PUT", None, None],
    "no body of DELETE": ["DELETE", None, None], "no body of OPTIONS": ["OPTIONS", None, None], "a form": ["POST", {"a": "b c", "d": ["1", "2"]}, None],
    "pairs": ["POST", [["a", "1"], ["a", "2"]], None], "text": ["POST", "a=b", None], "a body of GET": ["GET", "text", None], "an empty form": ["POST", {}, None],
    "JSON number": ["POST", None, 0], "JSON false": ["POST", None, False], "empty JSON": ["POST", None, {}], "JSON text": ["POST", None, "text"],
    "data before JSON": ["POST", "data", {"a": 1}], "an empty form and JSON": ["POST", {}, 7], "beyond ASCII": ["POST", "ü", None],
})

path = pathlib.Path(__file__).with_name("recorded.json")
lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
path.write_text(f'{{"requests": "{requests.__version__}", "cases": [\n{lines}\n]}}\n', encoding="utf-8")
print(len(cases), "cases under requests", requests.__version__)
