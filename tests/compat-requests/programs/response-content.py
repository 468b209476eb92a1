from showing import requests, show, url

answer = requests.get(f"{url}/latin")
show(answer.encoding, answer.text)
answer.encoding = "utf-8"
show(answer.text)
answer = requests.get(f"{url}/gzip")
show(answer.text[:12], len(answer.content), answer.headers["content-encoding"], "Content-Length" in answer.headers)
answer = requests.get(f"{url}/answer?content-type=text/plain;%20charset=%22utf-8%22&body=%C3%A9")
show(answer.encoding, answer.text)
answer = requests.get(f"{url}/answer?status=204")
show(answer.text, answer.status_code, answer.ok)
answer = requests.get(f"{url}/answer?content-type=text/plain;charset=no-such&body=%C3%A9")
show(answer.encoding, answer.text)
