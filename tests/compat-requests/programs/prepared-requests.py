from showing import requests, show, url

session = requests.Session()
session.headers["X-Session"] = "1"
request = requests.Request("post", f"{url}/answer?a=1#part", data={"k": "v"}, params={"b": "2"}, cookies={"c": "3"})
prepared = session.prepare_request(request)
show(prepared.method, prepared.url, prepared.path_url, prepared.body, dict(prepared.headers)["Cookie"])
prepared.body = "other"
prepared.headers["Content-Length"] = "5"
prepared.headers["Content-Type"] = "text/plain"
show(session.send(prepared, timeout=5, allow_redirects=False).status_code)
bare = request.prepare()
show(list(bare.headers), bare.copy().url == bare.url)
try:
    session.send(request)
except ValueError as error:
    show(str(error))
