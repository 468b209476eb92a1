"""What params make of a URL's query."""

from scenarios.table import ONE, get, post, scenario

URLS = [f"{ONE}/", f"{ONE}/?a=1", f"{ONE}/?a=1&b=2&a=3#f", f"{ONE}/?"]
CLIENTS = {"none": {}, "one": {"params": {"c": "0"}}, "the same": {"params": [["a", "x"], ["a", "y"]]}}
CALLS = {
    "none": {},
    "one": {"params": {"b": "9"}},
    "the same": {"params": {"a": "9"}},
    "a list": {"params": {"a": ["1", "2"]}},
    "pairs": {"params": [["z", "1"], ["a", "2"], ["z", "3"]]},
    "a text": {"params": "x=1&y=&z"},
    "an empty object": {"params": {}},
    "an empty text": {"params": ""},
}
VALUES = {
    "letters": "é日😀", "spaces": " a  b ", "signs": "+&=?/#%", "unreserved": "-._~", "stars": "*!'()", "quotes": "\"<>`{}|\\^[]",
    "an escape": "%41", "nothing": "", "true": True, "false": False, "null": None, "a number": 1, "a fraction": 1.5, "a negative": -2, "@:": "@:$,;",
}


def matrix():
    for url in URLS:
        for of_client, client in CLIENTS.items():
            for of_call, each in CALLS.items():
                yield scenario(f"{url}, client with {of_client}, call with {of_call}", get(url, **each), **client)


def values():
    for kind, value in VALUES.items():
        yield scenario(f"a value of {kind}", get(f"{ONE}/", params={"k": value}))
        yield scenario(f"a name of {kind}", get(f"{ONE}/", params=[[str(value), "v"]]))
    based = {"baseUrl": f"{ONE}/v1", "params": {"key": "k"}}
    for url in ["users", "users?a=1", "", "?a=1", "http://two.example/"]:
        yield scenario(f"a base URL, params of the client and {url!r}", get(url), **based)
        yield scenario(f"a base URL, params of both and {url!r}", post(url, params={"p": "1"}, body={"form": {"f": "1"}}), **based)


SCENARIOS = [*matrix(), *values()]
