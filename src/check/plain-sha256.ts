/** Runs in the browser, where it offers no hash of its own: pages from a host without https. */
export { sha256 } from '@noble/hashes/sha2.js';
