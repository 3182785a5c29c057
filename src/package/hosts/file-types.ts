/** Type of each kind of file a site may hold, by the end of its name. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  txt: 'text/plain',
  csv: 'text/csv',
  pem: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  wasm: 'application/wasm',
  sig: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** Ends of names of files that hold text: they carry a charset and are worth compressing. */
export const TEXT_EXTENSIONS = Object.keys(FILE_TYPES).filter((extension) =>
  /^text\/|json$|xml$/.test(FILE_TYPES[extension] as string),
);

/** The type with its charset, as a host sends it. */
export function contentType(extension: string): string {
  const type = FILE_TYPES[extension] ?? 'application/octet-stream';
  return TEXT_EXTENSIONS.includes(extension) ? `${type}; charset=utf-8` : type;
}

/** Files whose name does not end with what they are, by path below the site, with the type a host sends them with. */
export const NAMED_TYPES: Readonly<Record<string, string>> = {
  'feed.xml': contentType('atom'),
  'seal/SHA256SUMS': contentType('txt'),
};
