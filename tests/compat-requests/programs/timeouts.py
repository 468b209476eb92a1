from showing import caught, requests, show, url

show(caught(lambda: requests.get(f"{url}/slow", timeout=0.2)), caught(lambda: requests.get(f"{url}/slow", timeout=(5, 0.2))))
try:
    requests.get(f"{url}/slow", timeout=0.2)
except requests.Timeout as error:
    show(isinstance(error, requests.ConnectionError), error.request.method, error.response)
show(requests.get(f"{url}/answer", timeout=None).status_code, requests.get(f"{url}/answer", timeout=(None, 5)).status_code)
for timeout in [(1, 2, 3), 0, "soon"]:
    try:
        requests.get(f"{url}/answer", timeout=timeout)
    except ValueError as error:
        show(timeout, type(error).__name__)
error = requests.ConnectTimeout()
show(isinstance(error, requests.Timeout), isinstance(error, requests.ConnectionError), issubclass(requests.ReadTimeout, requests.ConnectionError))
