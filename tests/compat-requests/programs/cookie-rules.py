from http.cookiejar import CookieJar, DefaultCookiePolicy

from showing import requests, show, url

session = requests.Session()
jar = CookieJar()
session.cookies = jar
session.get(f"{url}/answer?set-cookie=kept=1;%20Path=/")
session.get(f"{url}/end")
show([(c.name, c.value, c.path) for c in jar])
requests.get(f"{url}/end", cookies=jar)


class Choosy(DefaultCookiePolicy):
    def set_ok(self, cookie, request):
        return cookie.name != "unwanted" and super().set_ok(cookie, request)

    def return_ok(self, cookie, request):
        return cookie.name != "secret" and super().return_ok(cookie, request)


session = requests.Session()
policy = Choosy()
session.cookies.set_policy(policy)
session.get(f"{url}/answer?set-cookie=unwanted=1;%20Path=/&set-cookie=wanted=2;%20Path=/&set-cookie=secret=3;%20Path=/")
session.get(f"{url}/end")
show(session.cookies.get_dict(), session.cookies.copy().get_policy() is policy)
session.get(f"{url}/answer?set-cookie=wanted=;%20Path=/;%20Max-Age=0")
show(session.cookies.get_dict())
session = requests.Session()
session.get(f"{url}/answer?set-cookie=quoted=%22%5C%22bar%3Abaz%5C%22%22;%20Path=/")
session.get(f"{url}/end")
show(session.cookies.get_dict())
session.cookies.set("hand", '"\\"a\\""')
show(session.cookies["hand"])
session.get(f"{url}/answer?set-cookie=quoted=x;%20Path=/;%20Expires=Thu,%2001%20Jan%201970%2000:00:01%20GMT")
session.get(f"{url}/answer?set-cookie=old=x;%20Path=/;%20Expires=Thu,%2001%20Jan%201970%2000:00:01%20GMT")
show(sorted(session.cookies.keys()))
session = requests.Session()
session.get(f"{url}/answer?status=302&location=/other/end&set-cookie=there=1;%20Path=/other&set-cookie=here=2;%20Path=/answer")
show(session.cookies.get_dict("127.0.0.1", "/other"), session.cookies.get_dict())
session.get(f"{url}/answer")
session = requests.Session()
answer = session.get(f"{url}/answer?set-cookie=a=1;%20Path=/", headers={"Host": "named.example"})
show(answer.cookies.list_domains(), session.cookies.list_domains())
session.get(f"{url}/answer?status=302&location=/end&set-cookie=b=2;%20Path=/", headers={"Host": "named.example"})
show(session.cookies.get_dict("named.example"))
session.get(f"{url}/end")
session.get(f"{url}/end", headers={"Host": "named.example"})
