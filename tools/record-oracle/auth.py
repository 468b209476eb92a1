"""The auth of a scenario, which is plain data, as httpx takes it."""

import httpx

# A client chooses its nonce at random; with this one the answers to a challenge can be compared whole.
httpx.DigestAuth._get_client_nonce = lambda self, nonce_count, nonce: b"0123456789abcdef"


def auth_from(auth):
    if auth is None:
        return None
    if isinstance(auth, list):
        return tuple(auth)
    kind = auth["kind"]
    if kind == "digest":
        return httpx.DigestAuth(auth["username"], auth["password"])
    if kind == "function":
        return adding(*auth["header"])
    return Again(auth) if kind == "again" else Token(auth)


def adding(name, value):
    def add(request):
        request.headers[name] = value
        return request

    return add


class Again(httpx.Auth):
    """Sends the request until the status is the wanted one, at most so many times, telling each time what it heard."""

    def __init__(self, auth):
        self.auth = auth
        self.requires_request_body = auth.get("readsRequest", False)
        self.requires_response_body = auth.get("readsResponse", False)

    def auth_flow(self, request):
        heard = "nothing"
        for attempt in range(self.auth["most"]):
            request.headers["X-Attempt"] = f"{attempt + 1} after {heard}"
            if self.requires_request_body:
                request.headers["X-Length"] = str(len(request.content))
            response = yield request
            if response.status_code == self.auth["until"]:
                return
            heard = f"{response.status_code} {response.text}" if self.requires_response_body else str(response.status_code)


class Token(httpx.Auth):
    """Asks another URL for a token first."""

    requires_response_body = True

    def __init__(self, auth):
        self.auth = auth

    def auth_flow(self, request):
        response = yield httpx.Request("POST", self.auth["url"], json={"grant": "password"})
        if response.status_code == 200:
            request.headers["Authorization"] = f"Bearer {response.text}"
        yield request
