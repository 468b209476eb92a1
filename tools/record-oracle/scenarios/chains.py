"""More than one hop: history, limits and what has been left behind on the way."""

from scenarios.table import BODIES, ONE, TWO, answer, call, get, post, redirect, scenario

SECRETS = {"headers": {"Authorization": "Basic abc", "X-One": "1"}}


def counted():
    def countdown(steps):
        return {f"{ONE}/{n}": redirect(302, f"/{n - 1}") for n in range(1, steps + 1)}

    for steps in [1, 2, 3, 20, 21]:
        yield scenario(f"{steps} redirects in a row", get(f"{ONE}/{steps}"), countdown(steps), followRedirects=True)
    for limit in [0, 1, 2]:
        for steps in [1, 2, 3]:
            client = {"followRedirects": True, "maxRedirects": limit}
            yield scenario(f"{steps} redirects, {limit} allowed", get(f"{ONE}/{steps}"), countdown(steps), **client)
    for status in [301, 302, 303, 307, 308]:
        body = BODIES["JSON"]
        answers = {f"{ONE}/loop": redirect(status, "/loop")}
        yield scenario(f"a loop of {status}", post(f"{ONE}/loop", **body), answers, followRedirects=True, maxRedirects=3)
    answers = {f"{ONE}/a": redirect(307, f"{TWO}/b"), f"{TWO}/b": redirect(307, f"{ONE}/a")}
    yield scenario("a loop over two hosts", get(f"{ONE}/a", **SECRETS), answers, followRedirects=True, maxRedirects=3)


def mixed():
    for first in [301, 302, 303, 307, 308]:
        for second in [301, 302, 303, 307, 308]:
            for method in ["POST", "PUT"]:
                answers = {f"{ONE}/a": redirect(first, "/b"), f"{ONE}/b": redirect(second, "/c"), f"{ONE}/c": answer(201, "end")}
                each = call(method, f"{ONE}/a", **BODIES["JSON"])
                yield scenario(f"{method} by {first}, then {second}", each, answers, followRedirects=True)


def left_behind():
    there_and_back = {f"{ONE}/a": redirect(302, f"{TWO}/b"), f"{TWO}/b": redirect(302, f"{ONE}/c")}
    yield scenario("to another host and back", get(f"{ONE}/a", **SECRETS), there_and_back, followRedirects=True)
    up = {f"{ONE}/a": redirect(301, "https://one.example/a"), "https://one.example/a": redirect(302, "/b")}
    yield scenario("upgraded, then a path", get(f"{ONE}/a", **SECRETS), up, followRedirects=True)
    away = {**up, "https://one.example/a": redirect(302, "https://two.example/b")}
    yield scenario("upgraded, then another host", get(f"{ONE}/a", **SECRETS), away, followRedirects=True)
    paths = {f"{ONE}/a/b": redirect(302, f"{TWO}/c/d"), f"{TWO}/c/d": redirect(302, "e"), f"{TWO}/c/e": redirect(302, "../f")}
    yield scenario("paths count from where they were said", get(f"{ONE}/a/b"), paths, followRedirects=True)
    fragments = {f"{ONE}/a": redirect(302, "/b"), f"{ONE}/b": redirect(302, "/c#two"), f"{ONE}/c": redirect(302, "/d")}
    yield scenario("a fragment through several hops", get(f"{ONE}/a#one"), fragments, followRedirects=True)
    bodies = {f"{ONE}/a": answer(302, "first", ("Location", "/b")), f"{ONE}/b": answer(302, "second", ("Location", "/c"))}
    yield scenario("bodies on the way", get(f"{ONE}/a"), {**bodies, f"{ONE}/c": answer(200, "third")}, followRedirects=True)
    errors = {f"{ONE}/a": redirect(302, "/b"), f"{ONE}/b": answer(500, "broken")}
    yield scenario("a redirect to an error", get(f"{ONE}/a"), errors, followRedirects=True)
    bad = {f"{ONE}/a": redirect(302, "/b"), f"{ONE}/b": redirect(302, "http://[bad/")}
    yield scenario("a redirect to a malformed one", get(f"{ONE}/a"), bad, followRedirects=True)
    stream = BODIES["a one-shot stream"]
    late = {f"{ONE}/a": redirect(303, "/b"), f"{ONE}/b": redirect(307, "/c")}
    yield scenario("a stream that is dropped, then 307", post(f"{ONE}/a", **stream), late, followRedirects=True)
    far = {f"{ONE}/a": redirect(307, f"{TWO}/b")}
    yield scenario("a stream to another host by 307", post(f"{ONE}/a", **stream), far, followRedirects=True)


def per_call():
    answers = {f"{ONE}/a": redirect(302, "/b"), f"{ONE}/b": redirect(302, "/c")}
    for client in [True, False]:
        for each in [True, False]:
            what = f"followRedirects {client} on the client, {each} on the call".replace("True", "true").replace("False", "false")
            yield scenario(what, get(f"{ONE}/a", followRedirects=each), answers, followRedirects=client)
    yield scenario("two calls, each with its own history", [get(f"{ONE}/a"), get(f"{ONE}/b")], answers, followRedirects=True)
    params = {"params": {"p": "1"}}
    asked = {f"{ONE}/a?p=1": redirect(302, "/b?q=2")}
    yield scenario("params are not added again", get(f"{ONE}/a", **params), asked, followRedirects=True)
    yield scenario("params of the client are not added again", get(f"{ONE}/a"), asked, followRedirects=True, **params)
    based = {f"{ONE}/v1/a": redirect(302, "b"), f"{ONE}/v1/b": redirect(302, "/c")}
    yield scenario("the base URL is not added again", get("/a"), based, followRedirects=True, baseUrl=f"{ONE}/v1")


SCENARIOS = [*counted(), *mixed(), *left_behind(), *per_call()]
