from showing import requests, show, url

show(requests.get(f"{url}/basic").status_code)
show(requests.get(f"{url}/basic", auth=("ada", "s3cret")).text)
show(requests.get(f"{url}/basic", auth=requests.auth.HTTPBasicAuth("ada", "wrong")).status_code)
answer = requests.get(url.replace("//", "//ada:s3cret@") + "/basic")
show(answer.text, answer.url)
show(requests.auth.HTTPBasicAuth("a", "b") == requests.auth.HTTPBasicAuth("a", "b"))
requests.get(f"{url}/answer", auth=requests.auth.HTTPProxyAuth("ada", "s3cret"))


class Token(requests.auth.AuthBase):
    def __call__(self, request):
        request.headers["X-Token"] = "for " + request.path_url
        return request


requests.post(f"{url}/answer?q=1", auth=Token())


def signs(request):
    request.body = "changed by auth"
    return request


requests.post(f"{url}/answer", data="short", auth=signs)
