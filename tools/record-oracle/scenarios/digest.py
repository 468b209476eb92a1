"""Digest: what is answered to which challenge, and what is remembered of it."""

from scenarios.table import BODIES, ONE, TWO, answer, call, get, post, redirect, scenario

AUTH = {"kind": "digest", "username": "user", "password": "password123"}
NONCE = 'nonce="ee96edced2a0b43e4869e96ebe27563f369c1205a049d06419bb51d8aeddf3d3"'
START = f'Digest realm="realm@one.example", {NONCE}'


def challenge(rest="", start=START, text="who?"):
    return answer(401, text, ("WWW-Authenticate", f"{start}{rest}"))


def asked(name, rest="", url=f"{ONE}/", start=START, **options):
    wire = url.split("#")[0].replace("u:p@", "")
    return scenario(name, get(url, auth=AUTH, **options), {wire: [challenge(rest, start), answer(200, "hello")]})


def algorithms():
    names = ["MD5", "MD5-SESS", "SHA", "SHA-SESS", "SHA-256", "SHA-256-SESS", "SHA-512", "SHA-512-SESS"]
    for algorithm in [*names, "md5", "Sha-256-sess", "MD5-sess"]:
        for qop in ["", ', qop="auth"', ", qop=auth", ', qop="auth, auth-int"', ', qop="auth-int,auth"']:
            yield asked(f"{algorithm}, {qop.removeprefix(', ') or 'no qop'}", f', algorithm={algorithm}{qop}')
    yield asked("no algorithm", ', qop="auth"')
    yield asked("a quoted algorithm", ', qop="auth", algorithm="SHA-256"')


def challenges():
    for kind, rest in {
        "opaque": ', qop="auth", opaque="0pAqUe", algorithm=MD5',
        "an empty opaque": ', qop="auth", opaque="", algorithm=MD5',
        "stale": ', qop="auth", stale=true, algorithm=MD5',
        "a domain": ', domain="/a /b", qop="auth"',
        "a charset": ', qop="auth", charset=UTF-8, userhash=true',
        "an empty qop": ', qop=""',
        "auth-int alone": ', qop="auth-int"',
        "an unknown qop": ', qop="auth-conf"',
        "an unknown qop among others": ', qop="auth-conf,auth"',
        "an unknown algorithm": ', algorithm=SHA-3',
        "an item without a value": ", stale",
        "no spaces": ',qop="auth",opaque="o",algorithm=SHA-256',
        "an escaped quote": ', qop="auth", opaque="a\\"b"',
        "a comma in a text": ', qop="auth", opaque="a,b"',
        "names in capitals": ', QOP="auth"',
        "a trailing comma": ', qop="auth",',
    }.items():
        yield asked(f"a challenge with {kind}", rest)
    for kind, start in {
        "no realm": f"Digest {NONCE}",
        "no nonce": 'Digest realm="r"',
        "an empty realm": f'Digest realm="", {NONCE}',
        "nothing": "Digest ",
        "the scheme alone": "Digest",
        "the scheme in lower case": 'digest realm="r", nonce="n", qop="auth"',
        "another scheme": 'Basic realm="r"',
        "realm and nonce without quotes": "Digest realm=r, nonce=n",
        "spaces around =": 'Digest realm = "r", nonce = "n"',
        "a realm beyond ASCII": 'Digest realm="ré", nonce="n", qop="auth"',
        "two challenges in one line": 'Digest realm="r", nonce="n", Basic realm="b"',
    }.items():
        yield asked(f"a challenge with {kind}", start=start)
    several = [("WWW-Authenticate", 'Basic realm="r"'), ("WWW-Authenticate", f'{START}, qop="auth"'),
               ("www-authenticate", 'Digest realm="second", nonce="n"')]
    yield scenario("several challenges", get(f"{ONE}/", auth=AUTH), {f"{ONE}/": [answer(401, "", *several), answer(200)]})
    for status in [200, 403, 407]:
        answers = {f"{ONE}/": answer(status, "", ("WWW-Authenticate", START))}
        yield scenario(f"a challenge with {status}", get(f"{ONE}/", auth=AUTH), answers)
    yield scenario("401 without a challenge", get(f"{ONE}/", auth=AUTH), {f"{ONE}/": answer(401)})
    yield scenario("a challenge that comes again", get(f"{ONE}/", auth=AUTH), {f"{ONE}/": challenge(', qop="auth"')})


def uris():
    for url in [f"{ONE}", f"{ONE}/a/b", f"{ONE}/a?b=c&d", f"{ONE}/?", f"{ONE}/a b/%7e", f"{ONE}/é?ü", f"{ONE}/a#fragment",
                "http://u:p@one.example/a", "https://one.example:8443/a", f'{ONE}/"quoted"']:
        wire = {f"{ONE}": f"{ONE}", f"{ONE}/a b/%7e": f"{ONE}/a%20b/%7e", f"{ONE}/é?ü": f"{ONE}/%C3%A9?%C3%BC",
                f'{ONE}/"quoted"': f"{ONE}/%22quoted%22"}.get(url, url).split("#")[0].replace("u:p@", "")
        yield scenario(f"digest for {url}", get(url, auth=AUTH), {wire: [challenge(', qop="auth"'), answer(200)]})
    asked_with = {f"{ONE}/a?p=1": [challenge(', qop="auth"'), answer(200)]}
    yield scenario("digest with params", get(f"{ONE}/a", auth=AUTH, params={"p": "1"}), asked_with)
    for method in ["HEAD", "OPTIONS", "DELETE", "POST", "PUT", "PATCH"]:
        answers = {f"{ONE}/": [challenge(', qop="auth"'), answer(200)]}
        yield scenario(f"digest for {method}", call(method, f"{ONE}/", auth=AUTH), answers)
    for kind, body in BODIES.items():
        answers = {f"{ONE}/": [challenge(', qop="auth"'), answer(200)]}
        yield scenario(f"digest with {kind}", post(f"{ONE}/", auth=AUTH, **body), answers)
    for username, password in [("ü", "pä"), ('a"b', "c\\d"), ("", ""), ("user:x", "y")]:
        auth = {"kind": "digest", "username": username, "password": password}
        answers = {f"{ONE}/": [challenge(', qop="auth"'), answer(200)]}
        yield scenario(f"digest of {username!r} and {password!r}", get(f"{ONE}/", auth=auth), answers)


def remembered():
    for qop in ['', ', qop="auth"', ', qop="auth", algorithm=SHA-256-SESS']:
        answers = {f"{ONE}/": [challenge(qop), answer(200)], f"{ONE}/b": answer(200)}
        calls = [get(f"{ONE}/"), get(f"{ONE}/"), get(f"{ONE}/b")]
        yield scenario(f"three calls after a challenge{qop or ' without qop'}", calls, answers, auth=AUTH)
        anew = {f"{ONE}/": [challenge(qop), answer(200), answer(200), challenge(f'{qop}, opaque="new"'), answer(200)]}
        yield scenario(f"a new challenge at the third call{qop or ' without qop'}", [get(f"{ONE}/")] * 4, anew, auth=AUTH)
    failing = {f"{ONE}/": challenge(', qop="auth"')}
    yield scenario("two calls that fail", [get(f"{ONE}/")] * 2, failing, auth=AUTH)
    hosts = {f"{ONE}/": [challenge(', qop="auth"'), answer(200)], f"{TWO}/": answer(200)}
    yield scenario("a challenge of one host, then another host", [get(f"{ONE}/"), get(f"{TWO}/")], hosts, auth=AUTH)


def cookies_and_hops():
    cookie = answer(401, "", ("WWW-Authenticate", f'{START}, qop="auth"'), ("Set-Cookie", "session=1; Path=/"))
    yield scenario("a cookie with the challenge", [get(f"{ONE}/", auth=AUTH), get(f"{ONE}/")], {f"{ONE}/": [cookie, answer(200)]})
    yield scenario("a cookie with the challenge, and cookies of the client", get(f"{ONE}/", auth=AUTH), {f"{ONE}/": [cookie, answer(200)]}, cookies={"a": "1"})
    yield scenario("a cookie with the challenge, and a Cookie header", get(f"{ONE}/", auth=AUTH, headers={"Cookie": "own=1"}), {f"{ONE}/": [cookie, answer(200)]})
    yield scenario("a cookie with the challenge, and an older one of its name", get(f"{ONE}/", auth=AUTH), {f"{ONE}/": [cookie, answer(200)]}, cookies={"a": "1", "session": "0"})
    before = {f"{ONE}/a": redirect(302, "/b"), f"{ONE}/b": [challenge(', qop="auth"'), answer(200)]}
    yield scenario("redirected, then challenged", get(f"{ONE}/a", auth=AUTH), before, followRedirects=True)
    after = {f"{ONE}/a": [challenge(', qop="auth"'), redirect(302, "/b")]}
    yield scenario("challenged, then redirected", get(f"{ONE}/a", auth=AUTH), after, followRedirects=True)
    far = {f"{ONE}/a": [challenge(', qop="auth"'), redirect(302, f"{TWO}/b")]}
    yield scenario("challenged, then redirected to another host", get(f"{ONE}/a", auth=AUTH), far, followRedirects=True)


SCENARIOS = [*algorithms(), *challenges(), *uris(), *remembered(), *cookies_and_hops()]
