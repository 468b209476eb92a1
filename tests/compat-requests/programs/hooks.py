from showing import caught, requests, show, url


def first(response, *args, **kwargs):
    show("first", response.status_code, kwargs["stream"], kwargs["timeout"])


def second(response, *args, **kwargs):
    response.marked = "seen"
    return response


answer = requests.get(f"{url}/answer?status=302&location=/end", hooks={"response": [first, second]}, timeout=5)
show(answer.marked, answer.history[0].marked)
session = requests.Session()
session.hooks["response"].append(first)
session.get(f"{url}/answer")
session.get(f"{url}/answer", hooks={"response": second})
request = requests.Request("GET", f"{url}/answer")
request.register_hook("response", second)
show(request.deregister_hook("response", second), request.deregister_hook("response", second))


def reads(response, *args, **kwargs):
    show("reads", response.text)


def tries(response, *args, **kwargs):
    show("tries", response.status_code, caught(lambda: response.text))
    raise ValueError("enough")


session.get(f"{url}/answer?body=heard", hooks={"response": [reads, second]})
requests.get(f"{url}/answer?status=302&location=/answer&body=moved", hooks={"response": reads})
requests.get(f"{url}/digest", auth=requests.auth.HTTPDigestAuth("ada", "s3cret"), hooks={"response": reads})
show(caught(lambda: requests.get(f"{url}/cut", hooks={"response": first})))
try:
    requests.get(f"{url}/cut", hooks={"response": tries})
except ValueError as error:
    show(str(error))
