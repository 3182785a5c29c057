import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchemas } from '../src/export/published-schemas.ts';

/** Writes the published JSON Schemas to `public/schemas/`, where editors of YAML and readers of JSON find them. */
export function writeSchemas(root: string): void {
  const folder = join(root, 'public/schemas');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of publishedSchemas()) {
    const path = join(folder, name);
    if (readText(path) !== text) writeFileSync(path, text);
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
