let lastText = '';
let memory = new Uint16Array(0);

/**
 * UTF-16 units of a text, good until the next text is asked for. Loops over every one of them are several times quicker than
 * over the text itself.
 */
export function textUnits(text: string): Uint16Array {
  if (memory.length < text.length) {
    memory = new Uint16Array(text.length);
    lastText = '';
  }
  if (text !== lastText) {
    // Little-endian, as every machine that Node.js is made for but one.
    Buffer.from(memory.buffer).write(text, 'utf16le');
    lastText = text;
  }
  return memory.subarray(0, text.length);
}
