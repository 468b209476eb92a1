// What each encoding that the platform has is called in Python, one encoding a line, the platform's own name first, then
// the others without what parts their words. Not here: what the patterns below find.
const names = `utf-8 utf8 utf u8 cp65001 utf8ucs2 utf8ucs4
utf-16le utf16le unicodelittleunmarked
utf-16be utf16be unicodebigunmarked
utf-16 utf16 u16
utf-8-sig utf8sig
ascii usascii us 646 ansix3.41968 ansix341968 ansix3.41986 cp367 csascii ibm367 iso646us iso646.irv1991 isoir6
iso-8859-1 8859 cp819 ibm819 iso8859 latin latin1 isoir100
iso-8859-2 isoir101
iso-8859-3 isoir109
iso-8859-4 isoir110
iso-8859-5 cyrillic csisolatincyrillic isoir144
iso-8859-6 arabic csisolatinarabic asmo708 ecma114 isoir127
iso-8859-7 greek greek8 csisolatingreek ecma118 elot928 isoir126
iso-8859-8 hebrew csisolatinhebrew isoir138
iso-8859-9 isoir148
iso-8859-10 isoir157
iso-8859-14 isoceltic isoir199
iso-8859-16 isoir226
ibm866 866 cp866 csibm866
koi8-r koi8r cskoi8r
koi8-u koi8u
macintosh macroman
x-mac-cyrillic maccyrillic
windows-874 cp874 thai tis620 tis6200 tis62025290 tis62025291 isoir166
gbk 936 cp936 ms936 gb2312 gb23121980 gb231280 chinese csiso58gb231280 euccn eucgb2312cn isoir58 xmacsimpchinese
gb18030 gb180302000
big5 950 cp950 ms950 big5tw csbig5 xmactradchinese big5hkscs hkscs
euc-jp eucjp ujis
iso-2022-jp iso2022jp csiso2022jp
shift_jis sjis csshiftjis xmacjapanese 932 cp932 ms932 mskanji
euc-kr euckr korean ksc5601 ksc56011987 ksx1001 xmackorean 949 cp949 ms949 uhc`;

const byAlias: ReadonlyMap<string, string> = new Map(
  names.split("\n").flatMap((line) => {
    const [name = "", ...aliases] = line.split(" ");
    return [bare(name), ...aliases].map((alias): [string, string] => [alias, name]);
  }),
);

// ISO 8859 by its number, and the Latin alphabets, whose numbers are others.
const iso8859 = /^iso_?8859_(\d+)(?:_(?:19|20)\d\d)?$/;
const latin = /^(?:l|(?:csiso)?latin)(\d+)$/;
const latinParts = [0, 1, 2, 3, 4, 9, 10, 13, 14, 15, 16];
const windows = /^(?:cp|windows_)?(125[0-8])$/;

/** Every name that is written out here. */
export const charsetLabels: readonly string[] = [...byAlias.keys()];

/** The platform's name for what Python knows by this label, and ours where the platform has none; `null` for any other. */
export function charsetName(label: string): string | null {
  const plain = label
    .toLowerCase()
    .replace(/[^a-z\d.]+/g, "_")
    .replace(/^_|_$/g, "");
  const part = iso8859.exec(plain)?.[1] ?? latinParts[Number(latin.exec(plain)?.[1] ?? 0)];
  if (part) return `iso-8859-${part}`;
  const page = windows.exec(plain)?.[1];
  return page === undefined ? (byAlias.get(bare(plain)) ?? null) : `windows-${page}`;
}

function bare(label: string): string {
  return label.replaceAll("_", "");
}
