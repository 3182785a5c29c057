import { sep } from 'node:path';

/** A path as modules are named by, on every system. */
export const withSlashes = (path: string): string => path.split(sep).join('/');
