from showing import requests, show, url

session = requests.Session()
session.headers.update({"X-Session": "1", "X-Both": "session"})
session.params = {"token": "t", "drop": "me"}
session.auth = ("ada", "s3cret")
session.get(f"{url}/answer", headers={"x-both": "request"}, params={"page": "1", "drop": None})
session.get(f"{url}/answer", headers={"X-Session": None, "Accept-Encoding": None})
session.headers.pop("X-Both")
session.get(f"{url}/answer", auth=("other", "pw"))
session.headers.clear()
session.headers["User-Agent"] = "own"
session.get(f"{url}/answer")
show(sorted(session.headers), session.max_redirects, session.stream, session.verify, session.trust_env)
session.close()
