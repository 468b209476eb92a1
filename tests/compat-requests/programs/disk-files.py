import os

from showing import requests, show, url

path = os.path.join(os.path.dirname(__file__), "letters.txt")
with open(path, "rb") as file:
    show(requests.post(f"{url}/end", data=file).request.headers["Content-Length"])
    file.seek(0)
    show(file.read(5).decode(), file.tell())
    answer = requests.post(f"{url}/answer?status=307&location=/end", data=file)
    show([(r.status_code, r.request.headers["Content-Length"]) for r in [*answer.history, answer]], file.tell())
    empty = requests.post(f"{url}/end", data=file)
    show(empty.request.headers.get("Content-Length"), empty.request.headers.get("Transfer-Encoding"))
with open(path, "rb") as file:
    requests.post(f"{url}/end", files={"letters": file}, data={"field": "1"})
with open(path, "rb") as file:
    requests.post(f"{url}/end", files=[("letters", ("other.bin", file, "text/plain"))])
    show(file.closed, file.tell())
show(file.closed)
try:
    file.read(1)
except ValueError as error:
    show(type(error).__name__)
