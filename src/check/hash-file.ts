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
  return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
