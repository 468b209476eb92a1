from showing import caught, requests, show, url


class Canned(requests.adapters.BaseAdapter):
    def __init__(self, text):
        self.text = text

    def send(self, request, **kwargs):
        answer = requests.Response()
        answer.status_code = 200
        answer.url = request.url
        answer.request = request
        answer.headers["X-Canned"] = self.text
        answer._content = b'{"from": "an adapter"}'
        return answer

    def close(self):
        show("closed", self.text)


session = requests.Session()
session.mount("http://", Canned("all"))
session.mount("http://example.org", Canned("host"))
session.mount("HTTP://example.org/deep/", Canned("deep"))
session.mount("own://", Canned("own"))
for target in ["http://other.org/", "http://example.org/x", "http://EXAMPLE.org/deep/er", "http://example.organic/", "own://anything at all"]:
    show(target, session.get(target).headers["x-canned"])
answer = session.get("own://x")
show(answer.json(), answer.text, [piece.decode() for piece in answer.iter_content(10)])
show(list(session.adapters)[:4], caught(lambda: session.get("gopher://x")), caught(lambda: session.get_adapter("mailto:x")))
session.close()
