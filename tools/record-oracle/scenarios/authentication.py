"""Auth that needs no answer to a challenge, where it is given, and flows of the caller's own."""

from scenarios.table import BODIES, ONE, TWO, answer, call, get, post, redirect, scenario, setting

PAIRS = {
    "a pair": ["user", "pass"],
    "no password": ["user", ""],
    "no name": ["", "pass"],
    "neither": ["", ""],
    "letters beyond ASCII": ["ü", "pä:ss"],
    "a colon in the password": ["user", "a:b"],
}
FUNCTION = {"kind": "function", "header": ["X-Auth", "signed"]}
AGAIN = {"kind": "again", "until": 200, "most": 3}
TOKEN = {"kind": "token", "url": "http://login.example/token"}


def basic():
    for kind, pair in PAIRS.items():
        yield scenario(f"{kind} on the call", get(f"{ONE}/", auth=pair))
        yield scenario(f"{kind} on the client", get(f"{ONE}/"), auth=pair)
    for kind, userinfo in {
        "user and password": "user:pass@", "a user": "user@", "a user and a colon": "user:@", "a password": ":pass@",
        "an empty userinfo": "@", "a colon alone": ":@", "escapes": "us%20er:p%40ss%3A@", "an é": "é:ü@",
    }.items():
        url = f"http://{userinfo}one.example/a?b#c"
        yield scenario(f"the URL has {kind}", get(url))
        yield scenario(f"the URL has {kind}, and the call a pair", get(url, auth=["other", "one"]))
        yield scenario(f"the URL has {kind}, and the client a pair", get(url), auth=["other", "one"])
        yield scenario(f"the URL has {kind}, and the call null", get(url, auth=None))
        yield scenario(f"the base URL has {kind}", get("a"), baseUrl=f"http://{userinfo}one.example/v1")
    yield scenario("the call takes the client's auth away", get(f"{ONE}/", auth=None), auth=["a", "b"])
    yield scenario("the call's auth beats the client's", get(f"{ONE}/", auth=["c", "d"]), auth=["a", "b"])
    own = {"headers": {"authorization": "Bearer own"}}
    yield scenario("auth beats a header of the call", get(f"{ONE}/", **own, auth=["a", "b"]))
    yield scenario("auth beats a header of the client", get(f"{ONE}/"), **own, auth=["a", "b"])
    yield scenario("the URL's auth beats a header", get("http://a:b@one.example/", **own))
    yield scenario("a header alone", get(f"{ONE}/", **own))
    for kind, body in BODIES.items():
        yield scenario(f"a pair, with {kind}", post(f"{ONE}/", auth=["a", "b"], **body))
        yield scenario(f"a function, with {kind}", post(f"{ONE}/", auth=FUNCTION, **body))
    yield scenario("a function on the client", get(f"{ONE}/"), auth=FUNCTION)
    yield scenario("a challenge that a pair does not answer", get(f"{ONE}/"),
                   {f"{ONE}/": answer(401, "no", ("WWW-Authenticate", 'Basic realm="r"'))}, auth=["a", "b"])


def redirected():
    targets = {"a path": (ONE, "/to"), "another host": (ONE, f"{TWO}/to"), "https": (ONE, "https://one.example/to"),
               "another port": (ONE, f"{ONE}:81/to")}
    auths = {"a pair": ["a", "b"], "a function": FUNCTION, "a flow": AGAIN}
    for target, (origin, location) in targets.items():
        answers = {f"{origin}/from": redirect(302, location)}
        for kind, auth in auths.items():
            yield scenario(f"{kind}, redirected to {target}", get(f"{origin}/from", auth=auth), answers, followRedirects=True)
            yield scenario(f"{kind} of the client, redirected to {target}", get(f"{origin}/from"), answers, followRedirects=True, auth=auth)
        url = "http://u:p@one.example/from"
        yield scenario(f"the URL's, redirected to {target}", get(url), answers, followRedirects=True)
        yield scenario(f"the URL's, to {target}, not followed", get(url), answers)


def flows():
    for most in [1, 2, 3, 5]:
        for status in [200, 401]:
            answers = {f"{ONE}/": [answer(401, "one"), answer(status, "two"), answer(200, "three")]}
            flow = {**AGAIN, "most": most}
            yield scenario(f"a flow of at most {most} requests, {status} to the second", get(f"{ONE}/", auth=flow), answers)
    answers = {f"{ONE}/": [answer(401, "one"), answer(401, "two"), answer(200, "three")]}
    for kind, body in BODIES.items():
        yield scenario(f"a flow, with {kind}", post(f"{ONE}/", auth=AGAIN, **body), answers)
        reading = {**AGAIN, "readsRequest": True, "readsResponse": True}
        yield scenario(f"a flow that reads both, with {kind}", post(f"{ONE}/", auth=reading, **body), answers)
    hops = {f"{ONE}/from": [answer(401, "one"), redirect(302, "/to")], f"{ONE}/to": [answer(401, "two"), answer(200, "three")]}
    yield scenario("a flow that is redirected and asked again", get(f"{ONE}/from", auth=AGAIN), hops, followRedirects=True)
    yield scenario("a flow that is redirected, not followed", get(f"{ONE}/from", auth=AGAIN), hops)
    far = {f"{ONE}/from": redirect(307, f"{TWO}/to"), f"{TWO}/to": [answer(401, "one"), answer(200, "two")]}
    yield scenario("a flow that is asked again by another host", post(f"{ONE}/from", auth=AGAIN, **BODIES["JSON"]), far, followRedirects=True)
    limit = {f"{ONE}/from": [redirect(302, "/mid")], f"{ONE}/mid": [redirect(302, "/to")], f"{ONE}/to": answer(401)}
    yield scenario("redirects and a flow share the history", get(f"{ONE}/from", auth={**AGAIN, "most": 2}), limit, followRedirects=True, maxRedirects=3)
    yield scenario("redirects and a flow share the limit", get(f"{ONE}/from", auth={**AGAIN, "most": 2}), limit, followRedirects=True, maxRedirects=2)
    cookies = {f"{ONE}/": [setting("a=1", status=401), answer(200)]}
    yield scenario("a cookie set on a flow's way", [get(f"{ONE}/", auth=AGAIN), get(f"{ONE}/")], cookies)


def tokens():
    token = answer(200, "t0k3n")
    for kind, found in {"a token": token, "no token": answer(500, "broken"), "a redirect": redirect(307, "/other")}.items():
        for follow in [True, False]:
            answers = {TOKEN["url"]: found, "http://login.example/other": token}
            what = f"a flow that fetches, and gets {kind}" + (", followed" if follow else "")
            yield scenario(what, get(f"{ONE}/"), answers, auth=TOKEN, followRedirects=follow)
            yield scenario(f"{what}, for a POST", call("POST", f"{ONE}/", **BODIES["JSON"]), answers, auth=TOKEN, followRedirects=follow)
    yield scenario("a flow that fails on its way", get(f"{ONE}/"), {TOKEN["url"]: {"raise": "ConnectError"}}, auth=TOKEN)


SCENARIOS = [*basic(), *redirected(), *flows(), *tokens()]
