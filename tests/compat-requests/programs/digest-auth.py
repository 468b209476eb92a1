from showing import requests, show, url

for algorithm in ["MD5", "SHA-256"]:
    session = requests.Session()
    session.auth = requests.auth.HTTPDigestAuth("ada", "s3cret")
    answer = session.get(f"{url}/digest?algorithm={algorithm}")
    show(answer.status_code, answer.text, [r.status_code for r in answer.history], answer.cookies.get_dict())
    answer = session.post(f"{url}/digest?algorithm={algorithm}", data="body")
    show(answer.status_code, len(answer.history))
answer = requests.get(f"{url}/digest", auth=requests.auth.HTTPDigestAuth("ada", "wrong"))
show(answer.status_code, len(answer.history))
answer = requests.get(f"{url}/answer?status=401", auth=requests.auth.HTTPDigestAuth("ada", "s3cret"))
show(answer.status_code)
