"""What a scenario is made of. Names of options are those of our clients; play.py turns them into httpx's."""

ONE = "http://one.example"
TWO = "http://two.example"

BODIES = {
    "no body": {},
    "bytes": {"body": {"bytes": "abc"}},
    "JSON": {"body": {"json": {"a": [1, "é"]}}},
    "a form": {"body": {"form": {"a": "1 2", "b": ["x", "y"]}}},
    "a one-shot stream": {"body": {"stream": ["ab", "c"]}},
}


def scenario(name, calls, answers=None, **client):
    """`answers` by the URL as it arrives, in turn, the last one again and again; any other URL answers 200."""
    return {
        "name": name,
        **({"client": client} if client else {}),
        "calls": calls if isinstance(calls, list) else [calls],
        **({"answers": {url: each if isinstance(each, list) else [each] for url, each in answers.items()}} if answers else {}),
    }


def call(method, url, **options):
    return {"method": method, "url": url, **options}


def get(url, **options):
    return call("GET", url, **options)


def post(url, **options):
    return call("POST", url, **options)


def answer(status=200, text=None, *headers):
    return {
        "status": status,
        **({"headers": [list(header) for header in headers]} if headers else {}),
        **({"text": text} if text is not None else {}),
    }


def redirect(status, location, *headers):
    return answer(status, None, ("Location", location), *headers)


def setting(*cookies, status=200):
    return answer(status, None, *(("Set-Cookie", cookie) for cookie in cookies))
