/** Rows of the over-the-wire table that HTTP/2 has no place for, and why. */
export const http2Exceptions: Readonly<Record<string, string>> = {
  "logger: it is told of each response, without secrets": "the line names HTTP/1.1 and a reason phrase",
};
