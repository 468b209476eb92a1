/** Matters for which docs/differences-from-httpx.md has no row yet: what httpx does, what Trunkline does. Shown by the tests of `differences`. May only shrink. */
export const rowsOwed: Readonly<Record<string, readonly [httpx: string, trunkline: string]>> = {
  "a Location that is no URL": ["`InvalidURL` for some, `RemoteProtocolError` for others", "`RemoteProtocolError`"],
  "a host that is half an IPv6 address": ["`http://[` is taken, its bracket escaped", "refused"],
  "a URL that has a scheme or a host alone": [
    "under a base URL its scheme or host is dropped without a word",
    "`UnsupportedProtocol`",
  ],
  "a relative URL without a base URL": ["the error's request has it below /", "the error's request has it as given"],
  "the fragment of a base URL": ["on every URL", "dropped"],
  "a body and a Transfer-Encoding of the caller's": [
    "Content-Length is sent too",
    "no Content-Length, by RFC 9112 §6.2",
  ],
  "`auth: null`": ["a URL's user name and password are sent even so", "none is sent"],
  "history and maxRedirects where auth asks again": [
    "redirects before the challenge are forgotten; a 401 counts as a redirect",
    "every response, oldest first; redirects alone count",
  ],
  "NO_PROXY with stars, brackets and international names": [
    "`*.host` and `*host` match nothing; `[::1]`, `bücher.example` and IPv6 blocks are `InvalidURL` for every client",
    "match what they say",
  ],
  "digest: a challenge after a redirect": ["the first URL is asked again", "the URL that challenged is asked again"],
  "digest: challenges that cannot be answered": [
    "`ProtocolError`, `NotImplementedError`, `KeyError`; `Digest` alone is passed by",
    "`RemoteProtocolError` for malformed ones, `LocalProtocolError` for what we do not have",
  ],
  "digest: how a challenge is written": [
    "names in small letters, no spaces around =, quotes not escaped",
    "as RFC 9110 §11 has it; quotes are escaped",
  ],
  "digest: userhash and charset": ["ignored", "RFC 7616"],
  "digest: the count of a nonce that comes again": ["begins at 1, which servers refuse as a replay", "goes on"],
  "digest: another origin": ["is sent the answer to the last challenge", "is sent nothing before it asks"],
  "digest: cookies of a challenge": ["added unless the request has a Cookie", "added to those that the request has"],
};
