from urllib3.util import Retry

from showing import caught, requests, show, url

session = requests.Session()
session.mount(f"{url}/drop", requests.adapters.HTTPAdapter(max_retries=3))
show(session.get(f"{url}/drop?key=a&times=3").text)
session.mount(f"{url}/drop?key=b", requests.adapters.HTTPAdapter(max_retries=3))
show(caught(lambda: session.get(f"{url}/drop?key=b&times=9")), caught(lambda: session.post(f"{url}/drop?key=c&times=1")))
policy = Retry(total=3, status_forcelist=[503], allowed_methods=["GET"], backoff_factor=0.001)
session.mount(f"{url}/flaky", requests.adapters.HTTPAdapter(max_retries=policy))
answer = session.get(f"{url}/flaky?key=d&times=2")
show(answer.text, [(h.status, h.error) for h in answer.raw.retries.history])
show(caught(lambda: session.get(f"{url}/flaky?key=e&times=9")), session.post(f"{url}/flaky?key=f&times=1", data="once").status_code)
lenient = requests.adapters.HTTPAdapter(max_retries=policy.new(total=1, raise_on_status=False))
session.mount(f"{url}/flaky?key=g", lenient)
show(session.get(f"{url}/flaky?key=g&times=9").status_code)
session.mount(f"{url}/flaky?key=h", requests.adapters.HTTPAdapter(max_retries=Retry(total=1, backoff_factor=9)))
show(session.get(f"{url}/flaky?key=h&times=1&after=0").status_code, session.get(f"{url}/flaky?key=hh&times=1").status_code)
show(caught(lambda: requests.get("http://127.0.0.1:1/")))
