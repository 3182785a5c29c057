// Runs in the browser.
import { sha256 } from '@noble/hashes/sha2.js';

const PART = 4 * 1024 * 1024;

/**
 * SHA-256 of a file, part by part. Browsers offer their own only over https, and this must also work on a page opened from
 * disk or from a host without it.
 */
export async function hashFile(file: Blob): Promise<string> {
  const hash = sha256.create();
  for (let start = 0; start < file.size; start += PART) {
    hash.update(new Uint8Array(await file.slice(start, start + PART).arrayBuffer()));
  }
  return hex(hash.digest());
}

/** SHA-256 of what is packed in a `.gz` or `.br` file, empty when it is not packed so; `null` where the browser cannot unpack it. */
export async function hashUnpacked(name: string, file: Blob): Promise<string | null> {
  const unpacking = unpackingOf(name.endsWith('.br') ? 'brotli' : 'gzip');
  if (!unpacking) return null;
  const hash = sha256.create();
  const reader = file.stream().pipeThrough(unpacking).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return hex(hash.digest());
      hash.update(value);
    }
  } catch {
    return '';
  }
}

/** Not every browser knows brotli here. */
function unpackingOf(format: string): DecompressionStream | null {
  try {
    return new DecompressionStream(format as CompressionFormat);
  } catch {
    return null;
  }
}

function hex(digest: Uint8Array): string {
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
