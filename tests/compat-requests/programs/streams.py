from showing import caught, requests, show, url

with requests.get(f"{url}/lines", stream=True) as answer:
    show([line for line in answer.iter_lines(decode_unicode=True)])
with requests.get(f"{url}/answer?body=twenty-one+characters", stream=True) as answer:
    show([chunk.decode() for chunk in answer.iter_content(8)])
answer = requests.get(f"{url}/lines")
show([line for line in answer.iter_lines(decode_unicode=True, delimiter=" ")], len(list(answer.iter_content(None))))
with requests.get(f"{url}/gzip", stream=True) as answer:
    show(sum(len(chunk) for chunk in answer.iter_content(7)))
    show(caught(lambda: list(answer.iter_content(1))), caught(lambda: answer.iter_lines().__next__()))
try:
    requests.get(f"{url}/lines").iter_content("8")
except TypeError as error:
    show(type(error).__name__)
show(caught(lambda: requests.get(f"{url}/cut")), caught(lambda: requests.get(f"{url}/broken-gzip")))
