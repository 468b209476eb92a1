"""Which proxy the environment gives to a URL."""

from scenarios.table import get, scenario

URLS = [
    "http://example.com/", "https://example.com/", "http://example.com:8080/", "http://www.example.com/", "http://a.www.example.com/",
    "http://myexample.com/", "http://example.org/", "http://localhost/", "http://localhost:8000/", "http://a.localhost/", "http://127.0.0.1/",
    "http://127.0.0.2/", "http://10.1.2.3/", "http://[::1]/", "http://[fe80::2]:8080/", "http://bücher.example/",
]
ENVIRONMENTS = [
    {}, {"HTTP_PROXY": "http://proxy:1"}, {"HTTPS_PROXY": "http://proxy:2"}, {"ALL_PROXY": "http://proxy:3"}, {"http_proxy": "http://proxy:4"},
    {"Http_Proxy": "http://proxy:5"}, {"HTTP_PROXY": "http://upper:1", "http_proxy": "http://lower:1"}, {"HTTP_PROXY": "http://upper:1", "http_proxy": ""},
    {"HTTP_PROXY": ""}, {"HTTP_PROXY": "proxy:6"}, {"HTTP_PROXY": "proxy"}, {"HTTP_PROXY": "https://proxy:7"}, {"ALL_PROXY": "socks5://proxy:1080"},
    {"ALL_PROXY": "socks5h://user:pass@proxy"}, {"HTTP_PROXY": "http://user:p%40ss@proxy:8"}, {"FTP_PROXY": "http://proxy:9", "WS_PROXY": "http://proxy:9"},
    {"HTTP_PROXY": "http://proxy:1", "HTTPS_PROXY": "http://proxy:2", "ALL_PROXY": "http://proxy:3"},
    {"HTTP_PROXY": "http://proxy:1", "REQUEST_METHOD": "GET"}, {"http_proxy": "http://proxy:1", "REQUEST_METHOD": "GET"},
]
NO_PROXY = [
    "", "*", "example.com", ".example.com", "*.example.com", "www.example.com", "example.com:8080", "localhost", "127.0.0.1", "127.0.0.0/8",
    "10.0.0.0/8", "::1", "[::1]", "fe80::/10", "http://example.com", "https://", "all://localhost", " example.com , localhost ", "example.com,,localhost", "com",
    "EXAMPLE.com", "bücher.example", "xn--bcher-kva.example", "a.localhost", "localhost:8000", "example.com,*", "10.1.2.3", "127.0.0.1:80", "[::1]:80", ".", "*example.com",
]


def environments():
    for environment in ENVIRONMENTS:
        name = " ".join(f"{name}={value}" for name, value in environment.items()) or "no variables"
        yield scenario(name, [get(url) for url in URLS], environment=environment)


def exceptions():
    for exception in NO_PROXY:
        for name in ["NO_PROXY", "no_proxy"] if exception in ("example.com", "*") else ["NO_PROXY"]:
            environment = {"ALL_PROXY": "http://proxy:3", name: exception}
            yield scenario(f"{name}={exception}", [get(url) for url in URLS], environment=environment)
    both = {"ALL_PROXY": "http://proxy:3", "NO_PROXY": "example.org", "no_proxy": "example.com"}
    yield scenario("NO_PROXY in both cases", [get(url) for url in URLS], environment=both)
    specific = {"HTTP_PROXY": "http://proxy:1", "ALL_PROXY": "http://proxy:3", "NO_PROXY": "https://,www.example.com"}
    yield scenario("NO_PROXY with a scheme", [get(url) for url in URLS], environment=specific)


SCENARIOS = [*environments(), *exceptions()]
