from showing import requests, show, url

answer = requests.get(f"{url}/answer?body=hello", params={"page": 2, "tag": ["a b", "c&d"], "none": None})
show(answer.status_code, answer.reason, answer.text, answer.url, answer.ok, len(answer.content))
