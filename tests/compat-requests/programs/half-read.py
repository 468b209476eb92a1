from showing import requests, show, url

session = requests.Session()


def connection():
    return int(session.get(f"{url}/connection").text)


first = connection()
answer = session.get(f"{url}/large", stream=True)
show(next(answer.iter_content(4)).decode())
answer.close()
show(connection() - first, len(answer.content), list(answer.iter_content(4)))
with session.get(f"{url}/large", stream=True) as answer:
    show(answer.status_code)
show(connection() - first, len(answer.content))
answer = session.get(f"{url}/large", stream=True)
show(sum(len(piece) for piece in answer.iter_content(1000)))
show(connection() - first)
answer = session.get(f"{url}/answer?content-length=6&body=abcdef", stream=True)
for piece in answer.iter_content(2):
    break
show(piece.decode(), answer.text)
answer = session.get(f"{url}/answer?status=302&location=/end&content-length=10&body=abcdefghij", stream=True, allow_redirects=False)
show(next(answer.iter_content(4)).decode())
show([r.status_code for r in session.resolve_redirects(answer, answer.request)], answer.content.decode())
moved = requests.Request("GET", f"{url}/raw?hex={b'HTTP/1.1 302 Found'.hex()}0d0a{b'Location: /end'.hex()}0d0a{b'Content-Length: 3'.hex()}0d0a0d0a616263").prepare()
answer = session.get_adapter(url).send(moved, stream=True)
show(b"".join(answer.iter_content(2)).decode(), [r.status_code for r in session.resolve_redirects(answer, moved)])
