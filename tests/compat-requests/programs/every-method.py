from showing import requests, show, url

for method in ["get", "options", "post", "put", "patch", "delete"]:
    answer = getattr(requests, method)(f"{url}/answer?body={method}")
    show(answer.request.method, answer.text)
answer = requests.head(f"{url}/answer?status=302&location=/elsewhere")
show(answer.status_code, answer.headers["Location"], len(answer.history))
answer = requests.request("QUERY", f"{url}/answer", data="select *")
show(answer.request.method, answer.request.body)
