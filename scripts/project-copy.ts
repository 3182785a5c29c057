import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContentFiles } from '../src/source/content-files.ts';

const PROJECT = dirname(import.meta.dirname);
/** What a build reads, besides the content under test. */
const COPIED = [
  'src',
  'public',
  'scripts',
  'content/handbook',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** What a command of a copy printed, and how it ended (`null`: by a signal). */
export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A throw-away copy of this project with content of its own. */
export interface ProjectCopy {
  root: string;
  /** The finished site, once `scripts/build.ts` has run. */
  dist: string;
  /** Puts files into the copy, by their path below it: `content/site.yaml` → bytes. */
  write(files: ContentFiles): void;
  /** Runs a script of the copy (`scripts/build.ts`) with this Node, in a bare environment plus `env`. */
  run(script: string, env?: Record<string, string>, args?: string[]): Promise<CommandResult>;
  remove(): void;
}

/**
 * Copies the project into a temporary folder, with `content` in the place of the project's own YAML files. `folder` is where
 * in the temporary folder it stands («a/b»). Packages are linked one by one, so that caches kept in `node_modules` are not shared.
 */
export function copyProject(content: ContentFiles, folder = 'project'): ProjectCopy {
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'mingbai-'));
  const root = join(temporary, folder);
  for (const path of COPIED) cpSync(join(PROJECT, path), join(root, path), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    const isCache = name.startsWith('.') && name !== '.bin';
    if (!isCache) symlinkSync(join(PROJECT, 'node_modules', name), join(root, 'node_modules', name));
  }
  const write = (files: ContentFiles): void => {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
  };
  write(content);
  return {
    root,
    dist: join(root, 'dist'),
    write,
    run: (script, env = {}, args = []) => runNode([script, ...args], root, env),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** Environment of a copy's commands: none of the caller's settings (`NODE_ENV`, `TZ`, `VITEST`) reach them. */
export function bareEnvironment(env: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', ...env };
}

function runNode(args: string[], cwd: string, env: Record<string, string>): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: bareEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}
