from showing import caught, requests, show, url

answer = requests.get(f"{url}/answer?status=302&location=/answer?status%3D301%26location%3D/end%2523last#first")
show(answer.url, [(r.status_code, r.url) for r in answer.history], answer.is_redirect, answer.history[0].is_redirect)
for status in [301, 302, 303, 307, 308]:
    for method in ["POST", "PUT", "HEAD"]:
        answer = requests.request(method, f"{url}/answer?status={status}&location=/end", data="body")
        show(status, method, answer.request.method, answer.request.body)
answer = requests.get(f"{url}/answer?status=308&location=//{url[7:]}/a%20b/../c%3Fq", allow_redirects=False)
show(answer.is_permanent_redirect, answer.next.url, answer.next.method, len(answer.history))
session = requests.Session()
session.max_redirects = 3
show(caught(lambda: session.get(f"{url}/answer?status=302&location=%3Fstatus=302%26location=/answer?status%253D302%2526location%253D/answer?status%25253D302%252526location%25253D/x")))
