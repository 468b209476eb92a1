"""Settings that change between the calls of one client."""

from scenarios.table import BODIES, ONE, TWO, get, post, redirect, scenario, setting

SET = {
    "headers": {"headers": [["X-Team", "red"], ["Accept", "text/x"]]},
    "no headers": {"headers": []},
    "params": {"params": {"p": "2"}},
    "no params": {"params": {}},
    "cookies": {"cookies": {"b": "2"}},
    "no cookies": {"cookies": {}},
    "auth": {"auth": ["c", "d"]},
    "an auth flow": {"auth": {"kind": "again", "until": 200, "most": 2}},
    "no auth": {"auth": None},
    "another base URL": {"baseUrl": f"{TWO}/v2"},
    "followed redirects": {"followRedirects": True},
    "fewer redirects": {"followRedirects": True, "maxRedirects": 0},
    "all of it": {
        "headers": [["X-Team", "red"]], "params": {"p": "2"}, "cookies": {"b": "2"}, "auth": ["c", "d"],
        "baseUrl": f"{TWO}/v2", "followRedirects": True,
    },
}
CLIENTS = {
    "a client with nothing": {"baseUrl": ONE},
    "a client with everything": {
        "baseUrl": f"{ONE}/v1", "headers": [["X-Team", "blue"]], "params": {"p": "1"}, "cookies": {"a": "1"}, "auth": ["a", "b"],
    },
}


def changes():
    answers = {f"{origin}{path}/{name}{query}": redirect(307, "/to", ("Set-Cookie", "set=1; Path=/"))
               for origin in [ONE, TWO] for path in ["", "/v1", "/v2"] for name in ["x", "y"] for query in ["", "?p=1", "?p=2"]}
    for kind, client in CLIENTS.items():
        for what, settings in SET.items():
            calls = [get("x"), post("/y", **BODIES["JSON"], set=settings), get("x")]
            used = {url: each for url, each in answers.items() if url.startswith(ONE) or "baseUrl" in settings}
            yield scenario(f"{kind}, then {what}", calls, used, **client)


def kept():
    answers = {f"{ONE}/": [setting("a=1"), setting("b=2")]}
    yield scenario("cookies assigned after some were set", [get(f"{ONE}/"), get(f"{ONE}/", set={"cookies": {"c": "3"}}), get(f"{ONE}/")], answers)
    digest = {"kind": "digest", "username": "user", "password": "pass"}
    yield scenario("auth changed and changed back", [get(f"{ONE}/"), get(f"{ONE}/", set={"auth": digest}), get(f"{ONE}/", set={"auth": None})], auth=["a", "b"])


SCENARIOS = [*changes(), *kept()]
