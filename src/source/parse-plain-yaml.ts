import { type Document, isScalar, parseDocument, visit, YAMLParseError } from 'yaml';

/**
 * What the parser sees in a file of plain data; `keepSourceTokens` as the parser has it, for editing in place. Its errors stand in
 * no order. Throws a RangeError where a file is nested more deeply than the parser can follow.
 */
export function parsePlainYaml(text: string, { keepSourceTokens = false } = {}): Document.Parsed {
  const document = parseDocument(text, {
    merge: false,
    prettyErrors: false,
    stringKeys: false,
    // The parser would compare each key with every other.
    uniqueKeys: false,
    logLevel: 'error',
    keepSourceTokens,
  });
  document.errors.push(...repeatedKeys(document));
  return document;
}

/** The keys that stand in a mapping before. */
function repeatedKeys(document: Document.Parsed): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const start = key.range?.[0] ?? 0;
        if (known.has(key.value))
          errors.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', 'Map keys must be unique'));
        known.add(key.value);
      }
    },
  });
  return errors;
}
