from showing import requests, show, url

other = url.replace("127.0.0.1", "localhost")
session = requests.Session()
session.get(f"{url}/answer?status=302&location=/same", auth=("ada", "s3cret"))
session.get(f"{url}/answer?status=302&location={other}/away", auth=("ada", "s3cret"))
session.get(f"{url}/answer?status=302&location={other}/away&set-cookie=k=v", headers={"Authorization": "Bearer t", "Cookie": "by=hand", "X-Kept": "1"})
show(session.should_strip_auth("http://a.org/", "https://a.org/"), session.should_strip_auth("https://a.org/", "http://a.org/"))
show(session.should_strip_auth("http://a.org:80/", "http://a.org/"), session.should_strip_auth("http://a.org:1/", "https://a.org:1/"))
