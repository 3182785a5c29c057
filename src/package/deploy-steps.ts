/** One step of putting a release in place: a shell command run on the web host, or the upload. */
export interface DeployStep {
  name: string;
  command: string | 'upload';
}

/** Releases that stay on the host, the current one included. */
const KEPT = 5;

/** After so many minutes what another run was uploading is taken for left behind. */
const STALE_MINUTES = 24 * 60;

/**
 * The steps from an uploaded release to a switched site, in a folder on the host:
 * `releases/<name>-<seal>/` holds each release whole, `current` points at one of them. Readers see the old release until the last
 * rename of the step `switch`; a run that stops anywhere can be started again, and two at once do not disturb each other.
 *
 * @param seal SHA-256 of the release's own `SHA256SUMS`
 * @param run a word of this run's own
 */
export function deploySteps(folder: string, name: string, seal: string, run: string): DeployStep[] {
  const placed = placedFolder(name, seal);
  const incoming = incomingFolder(name, run);
  const inFolder = (command: string): string => `set -e; cd ${quote(folder)}; ${command}`;
  const checkSums = `echo '${seal}  SHA256SUMS' | sha256sum -c --quiet - && sha256sum -c --quiet SHA256SUMS`;
  const checkCount = `[ "$(find . -type f ! -path './SHA256SUMS*' | wc -l)" -eq "$(wc -l < SHA256SUMS)" ]`;
  const check = `{ ${checkSums} && { ${checkCount} || { echo '有清单以外的文件。' >&2; false; }; }; }`;
  const isFolder = `[ -e current ] && [ ! -L current ]`;
  return [
    {
      name: 'prepare',
      command:
        `mkdir -p ${quote(`${folder}/${incoming}`)}; ` +
        inFolder(`if ${isFolder}; then echo 'current 应当是链接，现在是文件夹，请先移走。' >&2; exit 1; fi`),
    },
    { name: 'upload', command: 'upload' },
    { name: 'check', command: inFolder(`cd ${incoming}; ${check}`) },
    {
      // A release that is there already keeps its folder, which readers may be looking at, unless it was damaged.
      name: 'place',
      command: inFolder(
        `if [ -e ${placed} ] && ! (cd ${placed}; ${check}) >/dev/null 2>&1; then mv -T ${placed} ${incoming}.broken; fi; ` +
          `if [ ! -e ${placed} ]; then mv -T ${incoming} ${placed}; fi`,
      ),
    },
    {
      // What readers see until now is what to go back to, also after going back to it from another; some disks count whole seconds.
      name: 'switch',
      command: inFolder(
        `if [ -e current ]; then touch current/.; fi; touch ${placed}; ` +
          `while [ -e current ] && ! [ ${placed} -ef current/. ] && ! [ ${placed} -nt current/. ]; do touch ${placed}; done; ` +
          switchTo(placed, run),
      ),
    },
    {
      name: 'prune',
      command: inFolder(
        `rm -rf ${incoming} ${incoming}.broken; ` +
          `find releases -maxdepth 1 -name '.incoming-*' -mmin +${STALE_MINUTES} -exec rm -rf {} +; ` +
          `cd releases; kept=$(basename "$(readlink ../current)"); ` +
          `ls -1t | tail -n +${KEPT + 1} | while read -r old; do [ "$old" = "$kept" ] || rm -rf "./$old"; done`,
      ),
    },
  ];
}

/** What clears away an upload that did not become a release. */
export function abandonCommand(folder: string, name: string, run: string): string {
  return `cd ${quote(folder)} && rm -rf ${incomingFolder(name, run)}`;
}

/** The command that switches back to the release put in place before the current one. */
export function rollbackCommand(folder: string): string {
  const previous = `ls -1t releases | sed -n "/^$(basename "$(readlink current)")$/{n;p;}"`;
  return `set -e; cd ${quote(folder)}; previous=$(${previous}); if [ -z "$previous" ]; then echo '没有更早的版本。' >&2; exit 1; fi; ${switchTo('"releases/$previous"', 'back')}; echo "$previous"`;
}

/** Where a release lies below the folder until it is checked. */
export function incomingFolder(name: string, run: string): string {
  return `releases/.incoming-${name}-${run}`;
}

/** Where it stands then; the same content signed anew stands apart. */
function placedFolder(name: string, seal: string): string {
  return `releases/${name}-${seal.slice(0, 8)}`;
}

/** A link made beside and renamed over the other is replaced in one go; `ln -sf` would first remove it. */
function switchTo(release: string, run: string): string {
  return `ln -sfn ${release} current.${run}; mv -T current.${run} current`;
}

/** A text as one word of a POSIX shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
