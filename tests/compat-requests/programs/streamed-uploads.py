from showing import caught, requests, show, url


def chunks():
    yield b"one "
    yield b"two"


answer = requests.post(f"{url}/answer", data=chunks())
show(answer.request.headers.get("Transfer-Encoding"), answer.request.headers.get("Content-Length"))
show(caught(lambda: requests.post(f"{url}/answer?status=303&location=/end", data=chunks())))
show(requests.put(f"{url}/answer", data=chunks(), headers={"Content-Type": "text/plain"}).status_code)
