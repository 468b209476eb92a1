from showing import caught, requests, show, url

answer = requests.post(f"{url}/json", json={"name": "Ada", "list": [1, 2.5, None, True]})
value = answer.json()
show(value, value["nested"]["count"], answer.encoding)
requests.post(f"{url}/answer", json=[])
requests.post(f"{url}/answer", json={"left": "out"}, data={"form": "wins"})
requests.post(f"{url}/answer", json="text", headers={"content-type": "application/json; v=2"})
show(caught(lambda: requests.get(f"{url}/answer?body=no+json").json()))
show(caught(lambda: requests.post(f"{url}/answer", json={"x": float("nan")})))
russian = '{"a": "Сегодня утром в городе шёл дождь, и люди ждали автобуса под крышей"}'
japanese = '{"a": "今日は良い天気ですね。散歩に行きましょう。"}'
bodies = [(russian, "cp1251"), (japanese, "shift_jis")] + [(russian, codec) for codec in ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be", "utf-32-le"]]
for text, codec in bodies:
    answer = requests.get(f"{url}/bytes", params={"hex": text.encode(codec).hex()})
    show(codec, answer.encoding, answer.json())
answer = requests.get(f"{url}/bytes", params={"hex": russian.encode("utf-16").hex(), "type": "application/json; charset="})
show(answer.encoding, answer.json())
for body in ["22000000", "5b00000031000000d8000000", "0000002200110000000000220000", "2200610000d82200", "22610000002200000000"]:
    show(body, caught(lambda: requests.get(f"{url}/bytes", params={"hex": body}).json()))
