import { expect, test } from "vitest";
import { formBlob } from "./form-blob.ts";

test("a form is written as the platform's fetch writes it, as often as it is read", async () => {
  const form = new FormData();
  form.append('a "quoted"\nname', "one\ntwo\r\n");
  form.append("file", new File(["abc"], 'ä "x".txt', { type: "text/plain" }));
  form.append("file", new Blob(["def"]), "dir/plain");
  form.append("part", new File(["ghi"], ""));
  const blob = formBlob(form);
  const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(blob.type) ?? [];
  const lines = [
    "--BOUNDARY",
    'Content-Disposition: form-data; name="a %22quoted%22%0D%0Aname"',
    "",
    "one",
    "two",
    "",
    "--BOUNDARY",
    'Content-Disposition: form-data; name="file"; filename="ä %22x%22.txt"',
    "Content-Type: text/plain",
    "",
    "abc",
    "--BOUNDARY",
    'Content-Disposition: form-data; name="file"; filename="dir/plain"',
    "Content-Type: application/octet-stream",
    "",
    "def",
    "--BOUNDARY",
    'Content-Disposition: form-data; name="part"',
    "Content-Type: application/octet-stream",
    "",
    "ghi",
    "--BOUNDARY--",
    "",
  ];
  const expected = lines.join("\r\n").replaceAll("BOUNDARY", boundary!);
  expect([await blob.text(), await blob.text()]).toEqual([expected, expected]);
});
