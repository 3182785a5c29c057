// Runs in the browser.

/** SHA-256 of a file. */
export async function hashFile(file: Blob): Promise<string> {
  return hashOf(await file.arrayBuffer());
}

/** SHA-256 of what is packed in a `.gz` or `.br` file, empty when it is not packed so; `null` where the browser cannot unpack it. */
export async function hashUnpacked(name: string, file: Blob): Promise<string | null> {
  const unpacking = unpackingOf(name.endsWith('.br') ? 'brotli' : 'gzip');
  if (!unpacking) return null;
  let bytes: ArrayBuffer;
  try {
    bytes = await new Response(file.stream().pipeThrough(unpacking)).arrayBuffer();
  } catch {
    return '';
  }
  return hashOf(bytes);
}

/** Not every browser knows brotli here. */
function unpackingOf(format: string): DecompressionStream | null {
  try {
    return new DecompressionStream(format as CompressionFormat);
  } catch {
    return null;
  }
}

/** Browsers hash on https and on pages from disk; elsewhere a script that does is fetched once it is needed. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await plainHash()).sha256(new Uint8Array(bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function plainHash(): Promise<typeof import('./plain-sha256.ts')> {
  // Beside this script on the site; a name that is not written out here is left alone when scripts are bundled.
  const place = ['.', 'sha256.js'].join('/');
  return import(place);
}
