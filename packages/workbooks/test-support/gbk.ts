let codes: Map<string, number> | undefined;

/** Bytes of a text in GBK, as Excel on a Chinese machine saves a CSV. Node decodes GBK but does not encode it, so the table is turned round. */
export function encodeGbk(text: string): Buffer {
  codes ??= buildCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)! < 0x80 ? character.codePointAt(0)! : codes.get(character);
    if (code === undefined) throw new RangeError(`${character} is not in GBK`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Buffer.from(bytes);
}

function buildCodes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (character.length === 1 && character !== '\uFFFD') table.set(character, (high << 8) | low);
    }
  return table;
}
