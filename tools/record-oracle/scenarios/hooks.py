"""When hooks are called, and what they see and change."""

from scenarios.table import BODIES, ONE, TWO, answer, get, post, redirect, scenario

ADDING = {"addHeaders": [["X-Hook", "1"], ["accept", "text/hook"]]}
RAISING = {"raiseForStatus": True}
AGAIN = {"kind": "again", "until": 200, "most": 3}
DIGEST = {"kind": "digest", "username": "user", "password": "pass"}
CHALLENGE = answer(401, "", ("WWW-Authenticate", 'Digest realm="r", nonce="n", qop="auth"'))

ANSWERS = {
    "an answer": {},
    "a redirect": {f"{ONE}/": redirect(302, "/b")},
    "two redirects": {f"{ONE}/": redirect(302, "/b"), f"{ONE}/b": redirect(307, f"{TWO}/c")},
    "an error status": {f"{ONE}/": answer(500, "broken")},
    "a redirect to an error status": {f"{ONE}/": redirect(302, "/b"), f"{ONE}/b": answer(404, "nowhere")},
    "a failure": {f"{ONE}/": {"raise": "ConnectError"}},
    "a redirect to a failure": {f"{ONE}/": redirect(302, "/b"), f"{ONE}/b": {"raise": "ReadTimeout"}},
    "a loop": {f"{ONE}/": redirect(302, "/")},
    "a malformed redirect": {f"{ONE}/": redirect(302, "http://[")},
    "a challenge": {f"{ONE}/": [CHALLENGE, answer(200)]},
    "a challenge, then a redirect": {f"{ONE}/": [CHALLENGE, redirect(302, "/b")]},
    "a redirect, then a challenge": {f"{ONE}/": redirect(302, "/b"), f"{ONE}/b": [CHALLENGE, answer(200)]},
}


def matrix():
    for kind, hooks in {"that look": {}, "that add headers": ADDING, "that raise for status": RAISING}.items():
        for what, answers in ANSWERS.items():
            for follow in [True, False]:
                name = f"hooks {kind}, {what}" + (", followed" if follow else "")
                client = {"followRedirects": follow, "maxRedirects": 2, "hooks": hooks}
                yield scenario(name, post(f"{ONE}/", **BODIES["JSON"]), answers, **client)
    for what, auth in {"a pair": ["a", "b"], "a flow": AGAIN, "digest": DIGEST}.items():
        for which in ["an answer", "a challenge", "a challenge, then a redirect", "a redirect, then a challenge", "a failure"]:
            client = {"followRedirects": True, "hooks": {}, "auth": auth}
            yield scenario(f"hooks and {what}, {which}", [get(f"{ONE}/"), get(f"{ONE}/")], ANSWERS[which], **client)


SCENARIOS = [*matrix()]
