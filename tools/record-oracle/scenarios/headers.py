"""Which headers are sent, and in which order."""

from scenarios.table import BODIES, ONE, call, get, post, scenario

CALLS = {
    "none": [],
    "one": [["X-One", "1"]],
    "several": [["X-One", "1"], ["X-Two", "2"], ["X-Three", "3"]],
    "repeated": [["X-One", "1"], ["x-two", "2"], ["X-One", "3"]],
    "repeated in another case": [["X-One", "1"], ["x-one", "2"]],
    "a default": [["Accept", "text/html"]],
    "a default in lower case": [["accept", "text/html"]],
    "a default in capitals": [["USER-AGENT", "me"]],
    "all defaults": [["User-Agent", "me"], ["Connection", "close"], ["Accept-Encoding", "identity"], ["Accept", "text/html"]],
    "a default twice": [["Accept", "text/html"], ["Accept", "text/plain"]],
    "an empty value": [["X-One", ""]],
    "an empty default": [["Accept-Encoding", ""]],
    "Host": [["Host", "other.example"]],
    "Host last": [["X-One", "1"], ["host", "other.example"]],
    "Host and a default": [["Accept", "a/b"], ["Host", "other.example"], ["X-One", "1"]],
    "Connection": [["Connection", "close"]],
    "spaces within": [["X-One", "a  b\tc"]],
    "what the client has": [["X-Team", "red"]],
    "what the client has, twice": [["x-team", "red"], ["X-Team", "green"]],
    "a Content-Type": [["Content-Type", "text/x"]],
    "a Content-Length": [["Content-Length", "3"]],
    "a Transfer-Encoding": [["Transfer-Encoding", "chunked"]],
    "both framings": [["Content-Length", "3"], ["Transfer-Encoding", "chunked"]],
    "Cookie": [["Cookie", "a=1"]],
    "Expect": [["Expect", "100-continue"]],
}
CLIENTS = {
    "no headers": {},
    "headers": {"headers": [["X-Team", "blue"], ["X-Client", "c"]]},
    "defaults of its own": {"headers": [["accept", "application/json"], ["X-Team", "blue"], ["User-Agent", "mine"]]},
    "repeated headers": {"headers": [["X-Team", "blue"], ["x-team", "green"]]},
    "a Host": {"headers": [["Host", "front.example"]]},
    "a Content-Type": {"headers": [["content-type", "text/c"]]},
}


def merged():
    for of_client, client in CLIENTS.items():
        for of_call, headers in CALLS.items():
            if of_client not in ("no headers", "headers") and of_call not in ("none", "one", "a default", "Host", "what the client has", "a Content-Type", "all defaults"):
                continue
            for kind in ["no body", "bytes"] if of_client == "no headers" else ["bytes"]:
                each = {"headers": headers} if headers else {}
                yield scenario(f"client with {of_client}, call with {of_call}, {kind}", post(f"{ONE}/", **each, **BODIES[kind]), **client)


def bodies():
    for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"]:
        for kind, body in {**BODIES, "an empty text": {"body": {"text": ""}}, "an empty form": {"body": {"form": {}}},
                           "an empty stream": {"body": {"stream": []}}, "a text": {"body": {"text": "é"}},
                           "JSON false": {"body": {"json": False}}}.items():
            yield scenario(f"{method} with {kind}", call(method, f"{ONE}/", **body))
    for kind in ["a form", "JSON", "a one-shot stream"]:
        for of_call in ["a Content-Type", "a Content-Length", "a Transfer-Encoding", "both framings"]:
            yield scenario(f"{kind}, call with {of_call}", post(f"{ONE}/", headers=CALLS[of_call], **BODIES[kind]))
    for boundary in ["multipart/form-data; boundary=edge", 'multipart/form-data; boundary="e d"']:
        files = [["one", "a.txt", "A", "text/plain"], ["two", "b\".bin", "B", "application/octet-stream"]]
        yield scenario(f"multipart with {boundary}", post(f"{ONE}/", headers={"content-type": boundary}, body={"files": files}))


def hosts():
    for url in ["http://one.example:80/", "https://one.example:443/", "http://one.example:443/", "https://one.example:80/", "http://ONE.example/",
                "http://[::1]/", "http://[::1]:8080/", "http://u:p@one.example:81/", "http://bücher.example/", "http://xn--bcher-kva.example/", "http://one.example./",
                "http://127.0.0.1:0/", "HTTP://one.example/"]:
        yield scenario(f"Host of {url}", get(url))


SCENARIOS = [*merged(), *bodies(), *hosts()]
