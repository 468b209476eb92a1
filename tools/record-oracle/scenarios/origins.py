"""Where a redirect leads, and which headers go there."""

from scenarios.table import BODIES, ONE, TWO, call, get, post, redirect, scenario

HEADERS = [
    ["Authorization", "Basic abc"], ["Proxy-Authorization", "Basic def"], ["Cookie", "a=1"], ["X-Api-Key", "k"],
    ["Content-Type", "text/plain"], ["referer", "http://one.example/"], ["Origin", "http://one.example"],
]

TARGETS = {
    "the same origin": (f"{ONE}/from", f"{ONE}/to"),
    "its explicit default port": (f"{ONE}/from", f"{ONE}:80/to"),
    "another host": (f"{ONE}/from", f"{TWO}/to"),
    "a subdomain": (f"{ONE}/from", "http://sub.one.example/to"),
    "the parent domain": ("http://sub.one.example/from", f"{ONE}/to"),
    "another port": (f"{ONE}/from", f"{ONE}:8080/to"),
    "https": (f"{ONE}/from", "https://one.example/to"),
    "https on its explicit port": (f"{ONE}:80/from", "https://one.example:443/to"),
    "https on another port": (f"{ONE}/from", "https://one.example:8443/to"),
    "https from another port": (f"{ONE}:8080/from", "https://one.example/to"),
    "https on another host": (f"{ONE}/from", "https://two.example/to"),
    "http from https": ("https://one.example/from", f"{ONE}/to"),
    "the host in capitals": (f"{ONE}/from", "http://ONE.example/to"),
    "an address": (f"{ONE}/from", "http://127.0.0.1/to"),
    "an IPv6 address": (f"{ONE}/from", "http://[::1]:8080/to"),
    "a path": (f"{ONE}/a/from", "/to"),
    "another host by reference": (f"{ONE}/from", "//two.example/to"),
    "the same host by reference": ("https://one.example/from", "//one.example/to"),
}

LOCATIONS = {
    "a name": (f"{ONE}/a/from?q#f", "to"),
    "a folder up": (f"{ONE}/a/b/from", "../to"),
    "two folders up": (f"{ONE}/a/b/from", "../../../to"),
    "dots within": (f"{ONE}/a/b/from", "/x/./y/../to"),
    "a dot": (f"{ONE}/a/b/from", "."),
    "a query": (f"{ONE}/a/from?old", "?new=1"),
    "a fragment": (f"{ONE}/a/from?old", "#own"),
    "nothing": (f"{ONE}/a/from?old", ""),
    "an inherited fragment": (f"{ONE}/from#top", "/to"),
    "a fragment of its own": (f"{ONE}/from#top", "/to#own"),
    "an empty fragment": (f"{ONE}/from#top", "/to#"),
    "a fragment for another host": (f"{ONE}/from#top", f"{TWO}/to"),
    "an origin without a path": (f"{ONE}/from", TWO),
    "an origin and a query": (f"{ONE}/from", f"{TWO}?a=1"),
    "user name and password": (f"{ONE}/from", "http://u:p@two.example/to"),
    "user name and password of the same host": (f"{ONE}/from", "http://u:p@one.example/to"),
    "a path from user name and password": ("http://u:p@one.example/from", "/to"),
    "another host from user name and password": ("http://u:p@one.example/from", f"{TWO}/to"),
    "http without a host": (f"{ONE}:8080/from", "http:///to"),
    "https without a host": (f"{ONE}/from", "https:///to"),
    "https without a host, with a port": (f"{ONE}/from", "https://:443/to"),
    "http without a host, with a port": (f"{ONE}/from", "http://:8080/to"),
    "no host and no slashes": (f"{ONE}/a/from", "http:to"),
    "no host and one slash": (f"{ONE}/a/from", "http:/to"),
    "spaces in the path": (f"{ONE}/from", "/a b/to"),
    "escapes": (f"{ONE}/from", "/%7Ea/%2f/%zz?%41=+"),
    "letters beyond ASCII, escaped": (f"{ONE}/from", "/caf%C3%A9"),
    "a query with brackets": (f"{ONE}/from", "/to?a[]=1&b={2}|\"3\""),
    "an IDNA host": (f"{ONE}/from", "http://xn--bcher-kva.example/to"),
    "a colon in the path": (f"{ONE}/a/from", "./b:c"),
    "a semicolon": (f"{ONE}/a/from;v=1", "to;v=2"),
    "two slashes within": (f"{ONE}/a/from", "/a//to"),
    "a port with a leading zero": (f"{ONE}/from", f"{TWO}:0080/to"),
    "an empty port": (f"{ONE}/from", f"{TWO}:/to"),
    "a scheme in capitals": (f"{ONE}/from", "HTTP://two.example/to"),
    "a mail address": (f"{ONE}/from", "mailto:a@two.example"),
}

MALFORMED = {
    "a bracket that never closes": "http://[bad/",
    "letters as a port": "http://two.example:abc/",
    "an address beyond 255": "http://1.2.3.456/",
    "a bad IPv6 address": "http://[::g]/",
    "a bad name": "https://xn--/ \x01",
    "a control character": "/a\x01b",
    "a relative path with a colon first": ":a",
}


def matrix():
    for target, (start, location) in TARGETS.items():
        for status, method in [(302, "GET"), (303, "POST"), (307, "POST"), (308, "PUT"), (301, "HEAD")]:
            body = BODIES["bytes"] if method in ("POST", "PUT") else {}
            each = call(method, start, headers=HEADERS, **body)
            yield scenario(f"{method} by {status} to {target}", each, {start: redirect(status, location)}, followRedirects=True)
        each = post(start, headers=HEADERS, **BODIES["JSON"])
        yield scenario(f"POST by 307 to {target}, not followed", each, {start: redirect(307, location)})


def locations():
    for kind, (start, location) in LOCATIONS.items():
        wire = start.split("#")[0].replace("u:p@", "")
        answers = {wire: [redirect(302, location), {}]}
        yield scenario(f"Location is {kind}", get(start, headers={"X-One": "1"}), answers, followRedirects=True)
        yield scenario(f"Location is {kind}, not followed", get(start), answers)


def malformed():
    for kind, location in MALFORMED.items():
        for follow in [True, False]:
            what = f"Location is malformed, {kind}" + ("" if follow else ", not followed")
            yield scenario(what, post(f"{ONE}/from", **BODIES["JSON"]), {f"{ONE}/from": redirect(302, location)}, followRedirects=follow)


def client_headers():
    for target in ["the same origin", "another host", "https", "http from https"]:
        start, location = TARGETS[target]
        client = {"headers": {"Authorization": "Bearer t", "Proxy-Authorization": "Basic p", "X-Team": "blue"}}
        answers = {start: redirect(302, location)}
        yield scenario(f"headers of the client to {target}", get(start), answers, followRedirects=True, **client)
        lower = {"headers": {"authorization": "Bearer t", "host": "front.example"}}
        yield scenario(f"headers in lower case to {target}", get(start, **lower), answers, followRedirects=True)


SCENARIOS = [*matrix(), *locations(), *malformed(), *client_headers()]
