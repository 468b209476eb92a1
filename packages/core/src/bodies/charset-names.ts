// What each encoding that the platform has is called in Python, one encoding a line, the platform's own name first. Not
// here: what the patterns below find.
const names = `utf-8 utf utf_8 utf8 u8 cp65001 utf8_ucs2 utf8_ucs4
utf-16le utf_16_le utf_16le unicodelittleunmarked
utf-16be utf_16_be utf_16be unicodebigunmarked
utf-16 utf_16 utf16 u16
utf-8-sig utf_8_sig
ascii us_ascii us 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6
iso-8859-1 8859 cp819 ibm819 iso8859 latin latin_1 iso_ir_100
iso-8859-2 iso_ir_101
iso-8859-3 iso_ir_109
iso-8859-4 iso_ir_110
iso-8859-5 cyrillic csisolatincyrillic iso_ir_144
iso-8859-6 arabic csisolatinarabic asmo_708 ecma_114 iso_ir_127
iso-8859-7 greek greek8 csisolatingreek ecma_118 elot_928 iso_ir_126
iso-8859-8 hebrew csisolatinhebrew iso_ir_138
iso-8859-9 iso_ir_148
iso-8859-10 iso_ir_157
iso-8859-14 iso_celtic iso_ir_199
iso-8859-16 iso_ir_226
ibm866 866 cp866 csibm866
koi8-r koi8_r cskoi8r
koi8-u koi8_u
macintosh mac_roman macroman
x-mac-cyrillic mac_cyrillic maccyrillic
windows-874 cp874 thai tis620 tis_620 tis_620_0 tis_620_2529_0 tis_620_2529_1 iso_ir_166
gbk 936 cp936 ms936 gb2312 gb2312_1980 gb2312_80 chinese csiso58gb231280 euc_cn euccn eucgb2312_cn iso_ir_58 x_mac_simp_chinese
gb18030 gb18030_2000
big5 950 cp950 ms950 big5_tw csbig5 x_mac_trad_chinese big5_hkscs big5hkscs hkscs
euc-jp euc_jp eucjp u_jis ujis
iso-2022-jp iso_2022_jp iso2022_jp iso2022jp csiso2022jp
shift_jis shiftjis s_jis sjis csshiftjis x_mac_japanese 932 cp932 ms932 ms_kanji mskanji
euc-kr euc_kr euckr korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 x_mac_korean 949 cp949 ms949 uhc`;

const byAlias: ReadonlyMap<string, string> = new Map(
  names.split("\n").flatMap((line) => {
    const [name = "", ...aliases] = line.split(" ");
    return [name, ...aliases].map((alias): [string, string] => [alias, name]);
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
  return page === undefined ? (byAlias.get(plain) ?? null) : `windows-${page}`;
}
