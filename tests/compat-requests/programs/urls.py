from showing import caught, requests, show, url

for path in ["/a b/ü?q=ü ö&x=%7e%2f", "/a/../b/./c", "?only=query", "/100%", "/%zz/%41", "/semi;colon,[x]?a[]=1", "//two//slashes"]:
    answer = requests.get(f"{url}{path}")
    show(answer.url)
show(requests.get(f"{url}\\@nowhere.example/a\\b").url)
requests.get(f"  {url}/leading")
requests.get(f"{url.replace('http', 'HTTP')}/capitals")
requests.get(f"{url}/answer?a=1", params="raw=yes&b")
requests.get(f"{url}/answer#frag", params=[("k", "v1"), ("k", "v2")])
for bad in ["example.org", "http://", "http://*.example.org", "http://.example.org", "http:///path", "http://host:port/", "http://[::1", "weird://x", "mailto:a@b.org"]:
    show(bad, caught(lambda: requests.get(bad)))
show(requests.Request("GET", "http://bücher.example/ß").prepare().url, requests.Request("GET", "http://[1200::ab]:12345/").prepare().url)
