from showing import requests, show, url

auth = requests.auth.HTTPDigestAuth("ada", "s3cret")
answer = requests.get(f"{url}/digest-moved?to=/digest-moved?to=/digest", auth=auth)
show(answer.status_code, answer.text, [r.status_code for r in answer.history])
asking = f"{url}/answer?status=401&www-authenticate=Digest+realm%3D%22here%22,+nonce%3D%22n2%22,+qop%3D%22auth%22,+algorithm%3DMD5"
answer = requests.get(asking, auth=auth)
show(answer.status_code, [r.status_code for r in answer.history], "Authorization" in answer.request.headers)
answer = requests.get(asking.replace("status=401", "status=200"), auth=auth)
show(answer.status_code, len(answer.history))
session = requests.Session()
session.auth = requests.auth.HTTPDigestAuth("ada", "wrong")
show([session.get(f"{url}/digest").status_code for _ in range(2)])
