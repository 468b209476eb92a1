"""What a base URL and a URL make together."""

from scenarios.table import ONE, get, scenario

BASES = [
    ONE, f"{ONE}/", f"{ONE}/v1", f"{ONE}/v1/", f"{ONE}/v1//", f"{ONE}/v1/..", f"{ONE}:8080/a/b", "http://u:p@one.example/v1",
    "https://one.example:443/v1", "http://[::1]:8080/v1", f"{ONE}/a%2fb/é", f"{ONE}/v1#fragment",
]
URLS = [
    "", "/", "users", "/users", "//users", "./users", "../users", "../../users", "users/", "users?a=1", "?a=1", "#f", "users#f",
    "/users/../x", "a//b", "a b", "é", "http://two.example/x", "https://one.example/x", "//two.example/x", "users;v=1", "%2e%2e/x", ":x", "a:b", "/a:b",
    "http:users", "http:///x",
]

SCENARIOS = [
    scenario(f"{base} and {url!r}", get(url), baseUrl=base)
    for base in BASES
    for url in (URLS if base in (ONE, f"{ONE}/v1") else URLS[:10])
]
