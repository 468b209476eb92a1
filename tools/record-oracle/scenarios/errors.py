"""What is raised, and for which request."""

from scenarios.table import BODIES, ONE, TWO, get, post, redirect, scenario

RAISED = [
    "ConnectError", "ConnectTimeout", "PoolTimeout", "ReadError", "ReadTimeout", "WriteError", "WriteTimeout", "CloseError",
    "LocalProtocolError", "RemoteProtocolError", "ProxyError", "UnsupportedProtocol",
]
URLS = [
    "", "/", "a", "//one.example/", "http://", "http:///a", "https://", "http:a", "://one.example/", "one.example", "one.example/a", "localhost:8000",
    "mailto:a@one.example", "file:///etc/hosts", "http://:80/", "http://user@/",
]
INVALID = [
    "http://[", "http://one.example:abc/", "http://1.2.3.456/", "http://[::g]/", "http://one.example/\n", "http://one.example/\x00", "https://😇/",
    "http://one example/", "http://a..b/", "http://" + "a" * 300 + ".example/",
]


def transports():
    for error in RAISED:
        yield scenario(f"{error}", get(f"{ONE}/a?b#c"), {f"{ONE}/a?b": {"raise": error}})
        yield scenario(f"{error} with a body", post(f"{ONE}/", **BODIES["JSON"]), {f"{ONE}/": {"raise": error}})
        hops = {f"{ONE}/": redirect(303, f"{TWO}/"), f"{TWO}/": {"raise": error}}
        yield scenario(f"{error} after a redirect", post(f"{ONE}/", **BODIES["JSON"]), hops, followRedirects=True)
    after = {f"{ONE}/": [{"raise": "ReadTimeout"}, {}]}
    yield scenario("a call after one that failed", [get(f"{ONE}/"), get(f"{ONE}/")], after)
    secret = {f"{ONE}/": {"raise": "ConnectError"}}
    yield scenario("an error for a URL with a password", get("http://u:p@one.example/"), secret)


def urls():
    for url in URLS:
        yield scenario(f"no one to send to: {url!r}", get(url), ownTransport=True)
    for url in INVALID:
        short = url if len(url) < 40 else "a long host"
        yield scenario(f"a URL that cannot be read: {short!r}", get(url))
    for url in ["http://[", "http://one.example:abc/"]:
        yield scenario(f"a URL that cannot be read, under a base: {url!r}", get(url), baseUrl=ONE)
    stream = BODIES["a one-shot stream"]
    for status in [307, 308]:
        answers = {f"{ONE}/": redirect(status, "/to")}
        yield scenario(f"a stream that would be sent twice, by {status}", post(f"{ONE}/", **stream), answers, followRedirects=True)
    again = {"kind": "again", "until": 200, "most": 2}
    yield scenario("a stream that auth would send twice", post(f"{ONE}/", auth=again, **stream), {f"{ONE}/": {"status": 401}})


SCENARIOS = [*transports(), *urls()]
