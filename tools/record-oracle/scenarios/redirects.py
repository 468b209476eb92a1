"""Which method and body a redirect leads to."""

from scenarios.table import BODIES, ONE, answer, call, get, post, redirect, scenario

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
STATUSES = [301, 302, 303, 307, 308]


def matrix():
    for status in STATUSES:
        answers = {f"{ONE}/from": redirect(status, "/to"), f"{ONE}/to": answer(200, "there")}
        for method in METHODS:
            for kind, body in BODIES.items():
                name = f"{method} with {kind}, redirected by {status}"
                yield scenario(name, call(method, f"{ONE}/from", **body), answers, followRedirects=True)


def not_followed():
    for status in STATUSES:
        answers = {f"{ONE}/from": redirect(status, "/to")}
        for method in METHODS:
            body = {} if method in ("GET", "HEAD", "OPTIONS") else BODIES["JSON"]
            yield scenario(f"{method} answered by {status}, not followed", call(method, f"{ONE}/from", **body), answers)
        stream = BODIES["a one-shot stream"]
        yield scenario(f"a stream answered by {status}, not followed", post(f"{ONE}/from", **stream), answers)


def no_redirects():
    for status in [200, 201, 204, 300, 304, 305, 306, 309, 399, 400, 404, 500]:
        answers = {f"{ONE}/from": redirect(status, "/to")}
        yield scenario(f"{status} with a Location", get(f"{ONE}/from"), answers, followRedirects=True)
    for status in STATUSES:
        answers = {f"{ONE}/from": answer(status, "no way")}
        yield scenario(f"{status} without a Location", post(f"{ONE}/from"), answers, followRedirects=True)


def framing():
    json = BODIES["JSON"]
    form = {"headers": {"Content-Type": "multipart/form-data; boundary=edge"}}
    files = {"body": {"files": [["file", "a.txt", "content", "text/plain"]]}}
    for status in [302, 307]:
        answers = {f"{ONE}/from": redirect(status, "/to")}
        calls = {
            "a Content-Length of the caller": post(f"{ONE}/from", headers={"content-length": "3"}, body={"stream": ["abc"]}),
            "a Content-Type of the caller": post(f"{ONE}/from", headers={"content-type": "text/x"}, **json),
            "headers of the caller": post(f"{ONE}/from", headers={"X-One": "1", "accept": "text/*"}, **json),
            "a Host of the caller": post(f"{ONE}/from", headers={"Host": "other.example"}, **json),
            "multipart": post(f"{ONE}/from", **form, **files),
            "an empty text": post(f"{ONE}/from", body={"text": ""}),
            "a method of its own": call("REPORT", f"{ONE}/from", **json),
            "a method in lower case": call("post", f"{ONE}/from", **json),
            "params": post(f"{ONE}/from", params={"a": "1"}, **json),
        }
        for kind, each in calls.items():
            answers = {**answers, f"{ONE}/from?a=1": redirect(status, "/to")}
            yield scenario(f"{kind}, redirected by {status}", each, answers, followRedirects=True)


SCENARIOS = [*matrix(), *not_followed(), *no_redirects(), *framing()]
