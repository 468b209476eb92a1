from showing import caught, requests, show, url

answer = requests.post(f"{url}/json", json={"name": "Ada", "list": [1, 2.5, None, True]})
value = answer.json()
show(value, value["nested"]["count"], answer.encoding)
requests.post(f"{url}/answer", json=[])
requests.post(f"{url}/answer", json={"left": "out"}, data={"form": "wins"})
requests.post(f"{url}/answer", json="text", headers={"content-type": "application/json; v=2"})
show(caught(lambda: requests.get(f"{url}/answer?body=no+json").json()))
show(caught(lambda: requests.post(f"{url}/answer", json={"x": float("nan")})))
