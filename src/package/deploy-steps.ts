/** One step of putting a release in place: a shell command run on the web host, or the upload. */
export interface DeployStep {
  name: string;
  command: string | 'upload';
}

/** Releases that stay on the host, the current one included. */
const KEPT = 5;

/** After so many minutes what another run was uploading is taken for left behind. */
const STALE_MINUTES = 24 * 60;

/** In a release's folder on the host: every listed file is there as listed, and nothing else. The list itself is not proved. */
const CHECK_FILES =
  "{ ! grep -Ev '^[0-9a-f]{64}  .+$' SHA256SUMS >&2 || { echo '清单里有一行不对。' >&2; false; }; } && " +
  'sha256sum -c --quiet SHA256SUMS && ' +
  `{ [ -z "$(find . ! -type d ! -type f)" ] || { echo '有链接一类不是普通文件的东西。' >&2; false; }; } && ` +
  `{ [ "$(find . -type f ${notNamed('SHA256SUMS', 'SHA256SUMS.ed25519.sig', 'SHA256SUMS.sm2.sig')} | wc -l)" -eq "$(wc -l < SHA256SUMS)" ] || ` +
  "{ echo '有清单以外的文件。' >&2; false; }; }";

/** What a release's folder on the host is called: the name, and the start of its list's checksum unless it was put there by hand. */
const PLACED = '^[0-9]{4}(-[0-9]{2}-[0-9]{2})?-[0-9a-f]{12}(-[0-9a-f]{8})?$';

/** Names of the releases on the host, the last put in place first. What else somebody keeps in that folder is none. */
const LIST_RELEASES =
  `ls -1t releases | grep -E '${PLACED}' | while read -r found; do ` +
  '[ -L "releases/$found" ] || [ ! -d "releases/$found" ] || echo "$found"; done';

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
  const check = `{ echo '${seal}  SHA256SUMS' | sha256sum -c --quiet - && ${CHECK_FILES}; }`;
  const isFolder = `[ -e current ] && [ ! -L current ]`;
  return [
    {
      name: 'prepare',
      command:
        // The web server is another user.
        `umask 022; mkdir -p ${quote(`${folder}/${incoming}`)}; ` +
        inFolder(`if ${isFolder}; then echo 'current 应当是链接，现在是文件夹，请先移走。' >&2; exit 1; fi`),
    },
    { name: 'upload', command: 'upload' },
    { name: 'check', command: inFolder(`cd ${incoming}; chmod -R a+rX,go-w .; ${check}`) },
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
          `find releases -ignore_readdir_race -maxdepth 1 -name '.incoming-*' -mmin +${STALE_MINUTES} -exec rm -rf {} +; ` +
          `kept=$(basename "$(readlink current)"); ${LIST_RELEASES} | tail -n +${KEPT + 1} | ` +
          `while read -r old; do [ "$old" = "$kept" ] || rm -rf "releases/$old"; done`,
      ),
    },
  ];
}

/** What clears away an upload that did not become a release. */
export function abandonCommand(folder: string, name: string, run: string): string {
  return `cd ${quote(folder)} && rm -rf ${incomingFolder(name, run)}`;
}

/**
 * The command that switches back to the release put in place before the current one, once that is checked, and is no demonstration
 * unless one will do.
 */
export function rollbackCommand(folder: string, { mayBeDemonstration = false } = {}): string {
  const previous = `${LIST_RELEASES} | sed -n "/^$(basename "$(readlink current)")$/{n;p;}"`;
  // The folder's name ends with the start of its list's checksum.
  const checkList =
    `case $previous in *-????????) [ "$(sha256sum < SHA256SUMS | cut -c1-8)" = "\${previous##*-}" ] || ` +
    "{ echo '清单 SHA256SUMS 变了。' >&2; false; } ;; esac";
  const refuse = (words: string): string => `{ echo "${words}" >&2; exit 1; }`;
  return [
    `set -e; cd ${quote(folder)}; previous=$(${previous})`,
    `[ -n "$previous" ] || ${refuse('没有更早的版本。')}`,
    `(cd "releases/$previous" && ${checkList} && ${CHECK_FILES}) >&2 || ` +
      refuse('要退回的 $previous 坏了，没有退回。请加 --release 重新放一个好的版本。'),
    ...(mayBeDemonstration
      ? []
      : [
          `! grep -q '"isDemonstration": *true' "releases/$previous/release.json" || ` +
            refuse('要退回的 $previous 是「示例」网站，没有退回。确实要退回它，加上 --demonstration。'),
        ]),
    switchTo('"releases/$previous"', 'back'),
    'echo "$previous"',
  ].join('; ');
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

/** Conditions of `find` for files that have none of these names at the top. */
function notNamed(...names: string[]): string {
  return names.map((name) => `! -path ./${name}`).join(' ');
}

/** A text as one word of a POSIX shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
