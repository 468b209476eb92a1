"""Which cookies are kept, and which go where: over hops and over calls."""

from scenarios.table import BODIES, ONE, TWO, answer, call, get, post, redirect, scenario, setting

COOKIES = {
    "a cookie": "a=1",
    "a cookie for all paths": "a=1; Path=/",
    "a cookie for a path": "a=1; Path=/to",
    "a cookie for a longer path": "a=1; Path=/to/b",
    "a cookie of the domain": "a=1; Domain=one.example; Path=/",
    "a cookie of the domain with a dot": "a=1; Domain=.one.example; Path=/",
    "a cookie of the top domain": "a=1; Domain=example; Path=/",
    "a cookie of another domain": "a=1; Domain=two.example; Path=/",
    "a cookie of a subdomain": "a=1; Domain=sub.one.example; Path=/",
    "a secure cookie": "a=1; Secure; Path=/",
    "an HttpOnly cookie": "a=1; HttpOnly; SameSite=Strict; Path=/",
    "a cookie that lasts": "a=1; Max-Age=60; Path=/",
    "a cookie that is over": "a=1; Max-Age=0; Path=/",
    "a cookie that expires": "a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT; Path=/",
    "a cookie that has expired": "a=1; Expires=Wed, 09 Jun 2010 10:18:14 GMT; Path=/",
}
PLACES = {
    "a path": (f"{ONE}/from", f"{ONE}/to"),
    "a longer path": (f"{ONE}/a/from", f"{ONE}/to/b/c"),
    "a path that begins alike": (f"{ONE}/from", f"{ONE}/together"),
    "a subdomain": (f"{ONE}/from", "http://sub.one.example/to"),
    "the parent domain": ("http://sub.one.example/from", f"{ONE}/to"),
    "another host": (f"{ONE}/from", f"{TWO}/to"),
    "https": (f"{ONE}/from", "https://one.example/to"),
    "http from https": ("https://one.example/from", f"{ONE}/to"),
    "another port": (f"{ONE}/from", f"{ONE}:8080/to"),
}


def matrix():
    for kind, cookie in COOKIES.items():
        for place, (start, location) in PLACES.items():
            answers = {start: redirect(302, location, ("Set-Cookie", cookie))}
            yield scenario(f"{kind}, redirected to {place}", get(start), answers, followRedirects=True)


def given():
    client = {"cookies": {"mine": "1", "other": "2"}}
    pair = {"cookies": {"call": "3", "other": "4"}}
    own = {"headers": {"Cookie": "own=5"}}
    for target, (origin, location) in {
        "a path": (ONE, "/to"), "another host": (ONE, f"{TWO}/to"), "https": (ONE, "https://one.example/to"),
        "a subdomain": (ONE, "http://sub.one.example/to"),
    }.items():
        answers = {f"{origin}/from": redirect(307, location, ("Set-Cookie", "hop=6; Path=/"))}
        start = f"{origin}/from"
        for kind, (options, settings) in {
            "cookies of the client": ({}, client),
            "cookies of the call": (pair, {}),
            "cookies of both": (pair, client),
            "a Cookie header": (own, {}),
            "a Cookie header and cookies of the client": (own, client),
            "a Cookie header of the client": ({}, own),
            "a Cookie header and cookies of the call": ({**own, **pair}, {}),
        }.items():
            yield scenario(f"{kind}, redirected to {target}", [get(start, **options), get(start, followRedirects=False)], answers, followRedirects=True, **settings)
            yield scenario(f"{kind}, redirected to {target}, not followed", post(start, **options, **BODIES["JSON"]), answers, **settings)


def kept():
    def twice(name, *cookies, first=f"{ONE}/a/b", second=f"{ONE}/a/b", **client):
        return scenario(name, [get(first), get(second)], {first: [setting(*cookies), answer()]}, **client)

    yield twice("a cookie is sent with the next call", "a=1")
    yield twice("several cookies", "a=1", "b=2", "c=3")
    yield twice("a cookie is replaced", "a=1", "b=2", "a=3")
    yield twice("a cookie is removed", "a=1", "b=2", "a=; Max-Age=0")
    yield twice("longer paths first", "a=1; Path=/", "b=2; Path=/a/b", "c=3; Path=/a")
    yield twice("one name, several paths", "a=1; Path=/", "a=2; Path=/a")
    for kind, path in {"a folder": "/a", "a folder with a slash": "/a/", "another": "/x", "a relative one": "a", "nothing": "", "an escape": "/%61"}.items():
        yield twice(f"the path is {kind}", f"a=1; Path={path}")
    for kind, cookie in {
        "quotes": 'a="1 2"', "an equals sign": "a=b=c", "no value": "a=", "no equals sign": "a", "spaces": " a = 1 ; Path=/",
        "a comma": "a=1,2", "no name": "=1", "a semicolon first": "; a=1", "an unknown attribute": "a=1; Foo=bar", "capitals": "A=1; PATH=/; SECURE",
        "letters beyond ASCII": "a=é", "a version": "a=1; Version=1", "a port in quotes": 'a=1; Port="80"', "the port": "a=1; Port=80",
        "another port": "a=1; Port=8080", "a port without a number": "a=1; Port", "a prefix": "__Host-a=1; Path=/", "a secure prefix": "__Secure-a=1; Path=/",
        "an age that is no number": "a=1; Max-Age=soon", "a negative age": "a=1; Max-Age=-1", "an age and a date": "a=1; Max-Age=60; Expires=Wed, 09 Jun 2010 10:18:14 GMT",
        "a date that is none": "a=1; Expires=tomorrow", "a date with dashes": "a=1; Expires=Wed, 09-Jun-2027 10:18:14 GMT", "an empty domain": "a=1; Domain=",
    }.items():
        yield twice(f"a cookie with {kind}", cookie)
    for host in ["localhost", "sub.localhost", "127.0.0.1", "[::1]", "intranet", "one.example:8080", "ONE.example"]:
        for domain in ["", f"; Domain={host.split(':')[0] if '[' not in host else '::1'}"]:
            yield twice(f"a cookie of {host}{domain}", f"a=1{domain}", first=f"http://{host}/", second=f"http://{host}/")
    yield twice("a secure cookie from https to https", "a=1; Secure", first="https://one.example/", second="https://one.example/")
    yield twice("a secure cookie from https to http", "a=1; Secure", first="https://one.example/", second=f"{ONE}/")
    yield twice("a secure cookie to localhost", "a=1; Secure", first="http://localhost/", second="http://localhost/")
    yield twice("cookies of the client and of the server", "a=1; Path=/", second=f"{ONE}/", cookies={"mine": "2"})
    yield twice("a cookie of the client is not the server's", "mine=1; Path=/", second=f"{ONE}/", cookies={"mine": "2"})
    expiring = {f"{ONE}/a": redirect(302, "/b", ("Set-Cookie", "a=1; Path=/")), f"{ONE}/b": redirect(302, "/c", ("Set-Cookie", "a=1; Path=/; Max-Age=0"))}
    yield scenario("set by one hop, removed by the next", get(f"{ONE}/a"), expiring, followRedirects=True)
    login = {f"{ONE}/login": redirect(303, "/home", ("Set-Cookie", "session=abc; Path=/; HttpOnly"))}
    yield scenario("a login and what follows", [post(f"{ONE}/login", **BODIES["a form"]), get(f"{ONE}/home")], login, followRedirects=True)
    jar = [{"name": "a", "value": "1", "domain": "one.example"}, {"name": "b", "value": "2", "domain": ".two.example"},
           {"name": "c", "value": "3", "path": "/to"}, {"name": "d", "value": "4"}]
    for url in [f"{ONE}/", f"{TWO}/", "http://sub.one.example/", "http://sub.two.example/", f"{ONE}/to"]:
        yield scenario(f"a jar with domains and paths, for {url}", get(url), cookieJar=jar)
    for target in ["/to", f"{TWO}/to", "http://sub.one.example/to"]:
        yield scenario(f"a jar with domains and paths, redirected to {target}", get(f"{ONE}/from"), {f"{ONE}/from": redirect(302, target)}, followRedirects=True, cookieJar=jar)
    yield scenario("cookies do not follow an error", get(f"{ONE}/"), {f"{ONE}/": {"raise": "ReadError"}}, cookies={"a": "1"})
    yield scenario("HEAD keeps cookies too", [call("HEAD", f"{ONE}/"), get(f"{ONE}/")], {f"{ONE}/": [setting("a=1"), answer()]})
    yield scenario("an error answer sets a cookie", [get(f"{ONE}/"), get(f"{ONE}/")], {f"{ONE}/": [setting("a=1", status=500), answer()]})


SCENARIOS = [*matrix(), *given(), *kept()]
