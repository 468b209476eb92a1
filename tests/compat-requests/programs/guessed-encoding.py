from showing import requests, show, url

answer = requests.get(f"{url}/unnamed")
show(answer.encoding, answer.apparent_encoding.lower().replace("cp", "windows-"), answer.text[:12])
show(requests.get(f"{url}/answer?body=plain").apparent_encoding)
