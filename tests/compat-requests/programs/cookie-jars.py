from showing import requests, show, url

jar = requests.cookies.RequestsCookieJar()
jar.set("one", "1", domain="127.0.0.1", path="/answer")
jar.set("one", "2", domain="127.0.0.1", path="/other")
jar.set("free", "yes")
show(len(jar), jar.list_paths(), jar.list_domains(), jar.multiple_domains(), jar.get_dict(path="/other"))
try:
    jar.get("one")
except requests.cookies.CookieConflictError as error:
    show(type(error).__name__)
show(jar.get("one", path="/other"), jar.get("one", domain="example.org"), jar.items())
requests.get(f"{url}/other", cookies=jar)
jar.set("free", None)
requests.get(f"{url}/answer/deep", cookies=jar)
merged = requests.cookies.merge_cookies(jar.copy(), {"one": "kept", "new": "added"})
show(requests.utils.dict_from_cookiejar(merged), len(jar))
try:
    requests.cookies.create_cookie("a", "b", flavour="oat")
except TypeError as error:
    show(type(error).__name__)
