let lastText = '';
let lastUnits = new Uint16Array(0);

/** UTF-16 units of a text. Loops over every one of them are several times quicker than over the text itself. */
export function textUnits(text: string): Uint16Array {
  if (text === lastText) return lastUnits;
  const units = new Uint16Array(text.length);
  // Little-endian, as every machine that Node.js is made for but one.
  Buffer.from(units.buffer).write(text, 'utf16le');
  lastText = text;
  lastUnits = units;
  return lastUnits;
}
