from showing import requests, show, url

header = '<http://example.org/page/2>; rel="next", </page/9>; rel=last; title="the end", <http://example.org/bare>'
answer = requests.get(f"{url}/answer", params={"link": header})
show(answer.links["next"]["url"], answer.links["last"], sorted(answer.links))
show(requests.get(f"{url}/answer").links)
show(answer.elapsed.total_seconds() > 0, answer.history, answer.is_redirect, answer.raw.status)
