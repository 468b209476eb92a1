from showing import requests, show, url

for status in [200, 302, 404, 418, 500, 599]:
    answer = requests.get(f"{url}/answer?status={status}", allow_redirects=False)
    try:
        answer.raise_for_status()
        show(status, answer.ok, bool(answer))
    except requests.HTTPError as error:
        show(status, answer.ok, str(error), error.response.status_code, error.request.method)
show(requests.codes.ok, requests.codes.teapot, requests.codes.NOT_FOUND, requests.codes["moved"], requests.codes["no_such"])
