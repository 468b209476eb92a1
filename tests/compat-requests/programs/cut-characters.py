from showing import requests, show, url

for charset in ["utf-8", "utf-16-le", "shift_jis", "latin-1", "gb18030"]:
    text = "año" if charset == "latin-1" else "aあ語b"
    answer = requests.get(f"{url}/bytes", params={"hex": text.encode(charset).hex(), "type": f"text/plain; charset={charset}"}, stream=True)
    show(charset, list(answer.iter_content(1, decode_unicode=True)))
for size in [1, 2, 3, 5]:
    answer = requests.get(f"{url}/bytes", params={"hex": "€uro\n→".encode().hex(), "type": "text/plain; charset=utf-8"})
    show(list(answer.iter_content(size, decode_unicode=True)), list(answer.iter_lines(size, decode_unicode=True)))
answer = requests.get(f"{url}/bytes?hex=61e382", headers={})
answer.encoding = "utf-8"
show(list(answer.iter_content(1, decode_unicode=True)))
answer = requests.get(f"{url}/bytes?hex=6162&type=text/plain", stream=True)
answer.encoding = None
show([piece.decode() for piece in answer.iter_content(1, decode_unicode=True)])
ends = "610b620c631c641d651e66c28567e280a868e280a9690a6a0d6b0d0a6c"
for type in ["text/plain; charset=utf-8", "text/plain", "a/b"]:
    answer = requests.get(f"{url}/bytes", params={"hex": ends, "type": type})
    for size in [512, 1, 3]:
        show([line.decode(answer.encoding or "utf-8") for line in answer.iter_lines(size)])
        show([line.decode() if answer.encoding is None else line for line in answer.iter_lines(size, decode_unicode=True)])
show([line.decode() for line in answer.iter_lines(delimiter=b"")], [line.decode() for line in answer.iter_lines(delimiter=b"j")])
