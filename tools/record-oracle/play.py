"""Plays one scenario on httpx, and says what came of it in the terms of the fixtures."""

import asyncio
import http.cookiejar
import os
import types
import warnings

import httpx

from auth import auth_from

NOW = 1_790_000_000

# The clock that cookies expire by.
http.cookiejar.time = types.SimpleNamespace(time=lambda: NOW)
warnings.simplefilter("ignore", DeprecationWarning)

# What differs by version and by what is installed, and the run of defaults that most requests have.
PLAIN = httpx.Client(trust_env=False)
OWN = {PLAIN.headers[name]: f"<{name}>" for name in ["user-agent", "accept-encoding"]}
DEFAULTS = ["Accept: */*", "Accept-Encoding: <accept-encoding>", "Connection: keep-alive", "User-Agent: <user-agent>"]


def header_lines(headers):
    pairs = [(name.decode("ascii"), value.decode("utf-8")) for name, value in headers.raw]
    lines = [f"{name}: {OWN.get(value, value)}" for name, value in pairs]
    for at in range(len(lines)):
        if lines[at : at + 4] == DEFAULTS:
            return [*lines[:at], "*", *lines[at + 4 :]]
    return lines


def sent_url(url):
    """As a transport sees it: without user name, password and fragment."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}"


def proxy_name(proxy):
    return str(proxy.url.copy_with(username=proxy.auth[0], password=proxy.auth[1]) if proxy.auth else proxy.url)


class Wire(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """As a real transport does, this one takes the body as it comes: httpx.MockTransport reads it into the request, and
    a stream that can be read once could then be sent again."""

    def __init__(self, handler):
        self.handler = handler

    def handle_request(self, request):
        return self.handler(request, b"".join(request.stream))

    async def handle_async_request(self, request):
        return self.handler(request, b"".join([chunk async for chunk in request.stream]))


class Play:
    def __init__(self, scenario, is_async):
        self.scenario = scenario
        self.is_async = is_async
        self.requests = []
        self.events = []
        self.answered = {}
        self.call = -1

    def transport(self, mount=None):
        return Wire(lambda request, body: self.arrived(request, body, mount))

    def arrived(self, request, body, mount):
        url = sent_url(request.url)
        arrived = {"call": self.call} if self.call > 0 else {}
        arrived |= {"method": request.method, "url": url, "headers": header_lines(request.headers)}
        body = {"body": body.decode("utf-8")} if body else {}
        self.requests.append({**arrived, **body, **({"mount": mount} if mount else {})})
        return self.answer(request, url)

    def answer(self, request, url):
        answers = self.scenario.get("answers", {}).get(url, [{}])
        turn = self.answered.get(url, 0)
        self.answered[url] = turn + 1
        answer = answers[min(turn, len(answers) - 1)]
        if "raise" in answer:
            raise getattr(httpx, answer["raise"])("as the scenario says", request=request)
        headers = [(name.encode(), value.encode()) for name, value in answer.get("headers", [])]
        text = "" if request.method == "HEAD" else answer.get("text", "")
        return httpx.Response(answer.get("status", 200), headers=headers, content=text.encode())

    def client_options(self):
        options = dict(self.scenario.get("client", {}))
        given = {"trust_env": False}
        for name, key in CLIENT_OPTIONS.items():
            if name in options:
                given[key] = options.pop(name)
        if "cookieJar" in options:
            given["cookies"] = jar = httpx.Cookies()
            for cookie in options.pop("cookieJar"):
                jar.set(**cookie)
        if "auth" in options:
            given["auth"] = auth_from(options.pop("auth"))
        if "hooks" in options:
            given["event_hooks"] = self.hooks(options.pop("hooks"))
        if "mounts" in options:
            given["mounts"] = {
                pattern: None if name is None else self.transport(name)
                for pattern, name in options.pop("mounts").items()
            }
        if "environment" in options:
            given["mounts"] = self.proxies(options.pop("environment"))
        # Over a mock httpx sends whatever URL it is given; its own transport refuses those that nobody could send.
        if options.pop("ownTransport", False) is False:
            given["transport"] = self.transport()
        if options:
            raise SystemExit(f"unknown client options: {list(options)}")
        return given

    def proxies(self, environment):
        """What a client without a transport makes of the environment, each proxy named by its URL."""
        for name in [name for name in os.environ if name.lower().endswith("_proxy") or name == "REQUEST_METHOD"]:
            del os.environ[name]
        os.environ.update(environment)
        try:
            found = PLAIN._get_proxy_map(None, allow_env_proxies=True)
        finally:
            for name in environment:
                del os.environ[name]
        return {
            pattern: None if proxy is None else self.transport(proxy_name(proxy)) for pattern, proxy in found.items()
        }

    def hooks(self, hooks):
        def on_request(request):
            has_auth = " with Authorization" if "authorization" in request.headers else ""
            self.events.append(f"request {request.method} {request.url}{has_auth}")
            for name, value in hooks.get("addHeaders", []):
                request.headers[name] = value

        def on_response(response):
            url = response.request.url
            self.events.append(f"response {response.status_code} {url} after {len(response.history)}")
            if hooks.get("raiseForStatus"):
                response.raise_for_status()

        return {"request": [self.hook(on_request)], "response": [self.hook(on_response)]}

    def hook(self, function):
        async def awaited(value):
            function(value)

        return awaited if self.is_async else function

    def begin(self, client, call):
        self.call += 1
        for name, value in call.get("set", {}).items():
            setattr(client, CLIENT_OPTIONS.get(name, name), auth_from(value) if name == "auth" else value)

    def call_options(self, call):
        options = {key: value for key, value in call.items() if key not in ("method", "url", "body", "set")}
        given = {}
        for name, key in CALL_OPTIONS.items():
            if name in options:
                given[key] = options.pop(name)
        if "auth" in options:
            given["auth"] = auth_from(options.pop("auth"))
        if options:
            raise SystemExit(f"unknown call options: {list(options)}")
        if "body" in call:
            given.update(self.body(call["body"]))
        return given

    def body(self, body):
        (kind, value), = body.items()
        if kind == "stream":
            return {"content": self.stream(value)}
        if kind == "files":
            return {"files": [(name, (filename, text.encode(), type)) for name, filename, text, type in value]}
        return {KINDS[kind]: value.encode() if kind == "bytes" else value}

    def stream(self, chunks):
        async def awaited():
            for chunk in chunks:
                yield chunk.encode()

        return awaited() if self.is_async else (chunk.encode() for chunk in chunks)

    def outcome(self, response):
        following = response.next_request
        return {
            "status": response.status_code,
            "method": response.request.method,
            "url": str(response.url),
            **({"text": response.text} if response.text else {}),
            **({"history": [[past.status_code, str(past.url)] for past in response.history]} if response.history else {}),
            **({"next": self.next_request(following)} if following is not None else {}),
        }

    def next_request(self, request):
        return {"method": request.method, "url": str(request.url), "headers": header_lines(request.headers)}

    def error(self, error):
        try:
            request = error.request
            return {"error": type(error).__name__, "request": f"{request.method} {request.url}"}
        except (AttributeError, RuntimeError):
            return {"error": type(error).__name__}

    def expected(self, outcomes, client):
        cookies = sorted(
            ([c.name, c.value, c.domain, c.path, c.expires, c.secure] for c in client.cookies.jar),
            key=lambda cookie: (cookie[2], cookie[3], cookie[0]),
        )
        return {
            "requests": self.requests,
            "outcomes": outcomes,
            **({"cookies": cookies} if cookies else {}),
            **({"events": self.events} if "hooks" in self.scenario.get("client", {}) else {}),
        }


CLIENT_OPTIONS = {
    "baseUrl": "base_url", "params": "params", "headers": "headers", "cookies": "cookies",
    "followRedirects": "follow_redirects", "maxRedirects": "max_redirects",
}
CALL_OPTIONS = {"params": "params", "headers": "headers", "cookies": "cookies", "followRedirects": "follow_redirects"}
KINDS = {"bytes": "content", "text": "content", "json": "json", "form": "data"}


def played(scenario, client_class):
    play = Play(scenario, client_class is httpx.AsyncClient)
    return asyncio.run(play_async(play)) if play.is_async else play_sync(play)


def play_sync(play):
    outcomes = []
    try:
        client = httpx.Client(**play.client_options())
    except httpx.InvalidURL as error:
        return {"requests": [], "outcomes": [play.error(error)]}
    with client:
        for call in play.scenario["calls"]:
            try:
                play.begin(client, call)
                response = client.request(call["method"], call["url"], **play.call_options(call))
                outcomes.append(play.outcome(response))
            except Exception as error:
                outcomes.append(play.error(error))
    return play.expected(outcomes, client)


async def play_async(play):
    outcomes = []
    try:
        client = httpx.AsyncClient(**play.client_options())
    except httpx.InvalidURL as error:
        return {"requests": [], "outcomes": [play.error(error)]}
    async with client:
        for call in play.scenario["calls"]:
            try:
                play.begin(client, call)
                response = await client.request(call["method"], call["url"], **play.call_options(call))
                outcomes.append(play.outcome(response))
            except Exception as error:
                outcomes.append(play.error(error))
    return play.expected(outcomes, client)
