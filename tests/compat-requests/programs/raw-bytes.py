from showing import requests, show, url

letters = f"{url}/answer?content-length=26&body=abcdefghijklmnopqrstuvwxyz"
with requests.get(letters, stream=True) as answer:
    show(answer.raw.read(3).decode(), answer.raw.read(4).decode(), answer.raw.tell(), answer.raw.closed)
    show([piece.decode() for piece in answer.raw.stream(8)], answer.raw.read(5).decode(), answer.raw.closed)
with requests.get(letters, stream=True) as answer:
    show(answer.raw.read(3).decode(), answer.text)
with requests.get(letters, stream=True) as answer:
    show(next(answer.iter_content(5)).decode(), answer.raw.read(2).decode(), answer.text)
with requests.get(f"{url}/gzip", stream=True) as answer:
    first = answer.raw.read(2)
    show(list(first), len(first) + len(answer.raw.read()) < 100)
with requests.get(f"{url}/gzip", stream=True) as answer:
    show(answer.raw.read(6, decode_content=True).decode(), len(answer.raw.read(decode_content=True)))
with requests.get(f"{url}/gzip", stream=True) as answer:
    answer.raw.decode_content = True
    show(answer.raw.read(11).decode())
answer = requests.get(letters)
show(answer.raw.read().decode(), len(answer.content))
