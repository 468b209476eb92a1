from showing import requests, show, url

for data in [{"name": "Ada L.", "tag": ["x", "y"]}, [("a", "1"), ("a", "2")], "raw text", b"raw bytes", {}]:
    answer = requests.post(f"{url}/answer", data=data)
    show(answer.request.headers.get("Content-Type"), answer.request.headers.get("Content-Length"))
requests.post(f"{url}/answer", data={"umlaut": "ä ö+~*"})
requests.put(f"{url}/answer", data="{}", headers={"Content-Type": "application/vnd.own"})
