/** Text that a terminal shows and does not obey: control characters but tab and line ends become `\x1b`. */
export function printable(text: string): string {
  return text.replace(
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
