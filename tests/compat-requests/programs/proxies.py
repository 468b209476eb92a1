from showing import caught, requests, show, url

named = url.replace("//", "//ada:s3c%20ret@")
answer = requests.get("http://far.test/answer?body=through", proxies={"http": named})
show(answer.text, answer.url, answer.request.headers.get("Proxy-Authorization"))
moved = "http://far.test/answer?status=302&location=http://other.test/end"
answer = requests.get(moved, proxies={"http": named})
show([r.url for r in [*answer.history, answer]])
answer = requests.get(moved, proxies={"all": url}, auth=requests.auth.HTTPProxyAuth("own", "pw"))
show([r.request.headers.get("Proxy-Authorization") for r in [*answer.history, answer]])
session = requests.Session()
session.proxies = {"http://far.test": url, "http": "http://127.0.0.1:1"}
show(session.post("http://far.test/end", data="body").text, caught(lambda: session.get("http://other.test/")))
show(caught(lambda: requests.get("http://far.test/", proxies={"http": "http://:80"})))
