/** Steps of two seconds, the finest a zip archive tells, over half a year. */
const STEP_SECONDS = 2;
const STEPS = 2 ** 23;

/**
 * Time of a file in a release, in seconds since 1970: some moment of the half year before the release's date, told by the
 * file's checksum. Web hosts make a file's ETag from its time and size; were all times equal, a changed file of the
 * same size would pass for the old one. The same file keeps its time in every release.
 */
export function fileTime(date: string, checksum: string): number {
  const end = Date.parse(`${date.length === 4 ? `${date}-12-31` : date}T00:00:00Z`) / 1000;
  return end - (Number.parseInt(checksum.slice(0, 8), 16) % STEPS) * STEP_SECONDS;
}
