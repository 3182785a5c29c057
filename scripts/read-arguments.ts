import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What Node.js says of arguments it cannot read, in words for staff. */
const WORDS: Record<string, string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '不认识的选项',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: '多余的参数',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '选项的写法不对',
};

/** A command was not called as it should be: told in words, with how to call it, and ended with exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The arguments of this command as `config` has them. Throws a `UsageError` that names what does not fit and ends with `usage`. */
export function readArguments<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const words = WORDS[code];
    if (!words) throw error;
    const [, argument = ''] = /'([^' ]*)/.exec(message) ?? [];
    throw new UsageError(`${words}：${argument}\n${usage}`);
  }
}

/** A port as the reader of arguments has it. Throws a `UsageError` when it is none. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new UsageError('端口要写 1 到 65535 之间的整数，例如 --port 4321。');
}
