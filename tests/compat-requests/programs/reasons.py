from showing import requests, show, url

for text, encoding in [("café", "latin-1"), ("Komponenttia ei löydy", "utf-8")]:
    head = f"HTTP/1.1 404 {text}\r\nContent-Length: 0\r\n\r\n"
    answer = requests.get(f"{url}/raw?hex={head.encode(encoding).hex()}")
    show(answer.reason)
    try:
        answer.raise_for_status()
    except requests.HTTPError as error:
        show(str(error).split(" for url")[0])
