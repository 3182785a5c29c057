/**
 * What a page may load: files of its own site, nothing written inside a page, nothing from others. Pagefind needs
 * `wasm-unsafe-eval`; search and reading aids name their scripts through policies of their own.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types mingbai-search mingbai-reading',
];

/** The policy as a header. */
export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');

/** The policy as a page itself can carry it, for hosts that cannot be told to: framing is for headers only. */
export const META_POLICY = DIRECTIVES.filter((directive) => !directive.startsWith('frame-ancestors')).join(
  '; ',
);

/** What a page tells others of itself when a link leaves the site: nothing. */
export const REFERRER_POLICY = 'same-origin';

/** Abilities of a browser no page here asks for. */
const REFUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Headers a host sends with every answer, whatever its status. */
export const RESPONSE_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['Permissions-Policy', REFUSED_FEATURES.map((name) => `${name}=()`).join(', ')],
  ['Referrer-Policy', REFERRER_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'SAMEORIGIN'],
];
