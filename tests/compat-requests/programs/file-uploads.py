from showing import requests, show, url

requests.post(f"{url}/answer", files={"notes": "plain text"})
requests.post(f"{url}/answer", files={"notes": ("a \"b\".txt", b"named", "text/plain", {"X-Part": "1"})}, data={"title": "two", "tags": ["x", "y"]})
requests.post(f"{url}/answer", files=[("f", ("one.bin", b"1")), ("f", ("two.bin", b"2", "application/x-two")), ("bare", (None, "no name"))])
try:
    requests.post(f"{url}/answer", data="text", files={"notes": "x"})
except ValueError as error:
    show(type(error).__name__, str(error))
