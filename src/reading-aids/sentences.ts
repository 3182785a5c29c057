/** A stretch of text, from its first character to before `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where the sentences of a text lie: each with its closing marks, without blanks around it. Stretches without a word are left out. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  for (const { 0: found, index } of text.matchAll(/[^。！？!?；;\n]*(?:[。！？!?；;]+[”’」』）)]*|\n|$)/g)) {
    const start = index + found.length - found.trimStart().length;
    const end = index + found.trimEnd().length;
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) sentences.push({ start, end });
  }
  return sentences;
}
