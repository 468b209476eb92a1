from showing import caught, requests, show, url


def raw(text):
    return f"{url}/raw?hex={text.encode().hex()}"


answer = requests.post(f"{url}/early", data=b"x" * 3_000_000)
show(answer.status_code, answer.text)
chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
for body in ['6\r\n{"a":1\r\n', '7\r\n{"a":1}\r\nzz\r\n', "", '7\r\n{"a":1}']:
    show(caught(lambda: requests.get(raw(chunked + body)).json()))
show(caught(lambda: requests.get(raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"))))
show(requests.get(raw("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n")).reason)
answer = requests.get(raw("HTTP/1.1 200 OK\r\nLink: <http://a.test/1>; rel=next\r\nContent-Length: 0\r\nLink: <http://a.test/2>; rel=last, <http://a.test/3>\r\n\r\n"))
show(answer.headers["link"], answer.links)
answer = requests.get(f"{url}/answer?status=302&location=/answer%23two?&body=x#one")
show([(r.url, r.request.url) for r in [*answer.history, answer]])
answer = requests.get(f"{url}/answer?status=302&location=/answer?status%3D302%26location%3D/end%23two#one")
show([r.url for r in [*answer.history, answer]])
moved = "HTTP/1.1 302 Found\r\nLocation: /end\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain"
show([r.status_code for r in [*requests.get(raw(moved)).history, requests.get(raw(moved))]])
