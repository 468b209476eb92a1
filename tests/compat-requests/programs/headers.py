from showing import caught, requests, show, url

answer = requests.get(f"{url}/answer?x-one=1&Content-Type=text/x-own", headers={"X-Own": "yes", "accept": "text/x", "Empty": ""})
show(answer.headers["X-ONE"], answer.headers.get("no-such"), answer.headers.get("no-such", "none"), "content-type" in answer.headers)
show(list(answer.request.headers)[1:], answer.request.headers["ACCEPT"])
for value in ["a\nb", " leading", 5]:
    show(caught(lambda: requests.get(f"{url}/answer", headers={"X-Bad": value})))
show(caught(lambda: requests.get(f"{url}/answer", headers={"bad\n": "x"})))
