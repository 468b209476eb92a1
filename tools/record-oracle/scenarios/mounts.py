"""Which mount takes a request: the name of each is its pattern."""

from scenarios.table import ONE, get, redirect, scenario

URLS = [
    "http://example.com/", "https://example.com/", "http://example.com:8080/", "https://example.com:8080/", "http://www.example.com/",
    "http://a.www.example.com/", "http://wwwexample.com/", "http://example.org/", "http://127.0.0.1/", "http://[::1]:8080/", "http://localhost:8080/",
    "https://xn--bcher-kva.example/", "http://EXAMPLE.com/path?query", "http://com/",
]
SETS = [
    [], ["all://"], [""], ["http://"], ["https://"], ["http://", "https://", "all://"], ["all://example.com"], ["http://example.com"],
    ["all://*"], ["all://*.example.com"], ["all://*example.com"], ["all://*.com"], ["all://*:8080"], ["http://*:8080"], ["all://example.com:8080"],
    ["all://", "http://", "all://example.com", "http://example.com", "http://example.com:8080"],
    ["all://*.example.com", "all://example.com", "all://*example.com", "all://www.example.com"],
    ["http://*.example.com", "all://www.example.com"], ["all://*:8080", "http://example.com"], ["all://localhost", "all://127.0.0.1", "all://[::1]"],
    ["https://bücher.example"], ["https://xn--bcher-kva.example"], ["HTTP://EXAMPLE.com"], ["http://example.com/path"], ["all://example.com", "https://"],
    ["all://*.com", "all://*example.com", "http://"], ["all://u:p@example.com"],
]


def pattern_sets():
    for patterns in SETS:
        name = " ".join(pattern or "(empty)" for pattern in patterns) or "no mounts"
        yield scenario(name, [get(url) for url in URLS], mounts={pattern: pattern or "(empty)" for pattern in patterns})


def defaults():
    yield scenario("null gives back to the default", [get(url) for url in URLS], mounts={"all://": "all", "all://*example.com": None})
    yield scenario("null for a port", [get(url) for url in URLS], mounts={"http://": "http", "all://*:8080": None})
    ports = [get(f"{scheme}://example.com{port}/") for scheme in ["http", "https"] for port in ["", ":80", ":443", ":8080"]]
    for pattern in ["http://example.com:80", "https://example.com:443", "all://example.com:443", "all://example.com:80", "http://example.com:443", "all://*:443"]:
        yield scenario(f"{pattern}, by port", ports, mounts={pattern: "mounted"})
    hops = {f"{ONE}/": redirect(302, "https://two.example/"), "https://two.example/": redirect(302, f"{ONE}:8080/")}
    yield scenario("each hop by its own mount", get(f"{ONE}/"), hops, followRedirects=True, mounts={"https://": "secure", "all://*:8080": "port"})


SCENARIOS = [*pattern_sets(), *defaults()]
