/** Ends of names that no public name server knows. */
const INNER_NAMES = /(?:^|\.)(?:localhost|local|lan|internal|intranet|home|test|invalid)$/;
/** Addresses of this machine, of networks behind a router, and of none. */
const INNER_NUMBERS = /^(?:(?:0|10|127)\.\d+|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/;

/** Whether readers anywhere could reach a host: `www.example.gov.cn` is public, `localhost` and `192.168.1.2` are not. */
export function isPublicHost(hostname: string): boolean {
  return hostname.includes('.') && !INNER_NAMES.test(hostname) && !INNER_NUMBERS.test(hostname);
}
