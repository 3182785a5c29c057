import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFiles } from '../src/source/content-files.ts';
import { requireContent } from '../src/source/parse-content.ts';
import { type Measured, measure } from './bench/measure.ts';
import { scanCost } from './bench/scan-cost.ts';
import { searchCost } from './bench/search-cost.ts';
import { MAX_PROJECTS, syntheticContent } from './bench/synthetic-content.ts';
import { copyProject } from './project-copy.ts';
import { readArguments, UsageError } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const DEFAULT_COUNTS = [15, 1000];
const MANY_PAGES = 5000;
const SCANNED_PAGES = 10_000;
const USAGE = `用法：npm run bench -- --projects N，N 是 1 到 ${MAX_PROJECTS} 的整数，可以写几次。`;
const PHASES = ['check', 'generate', 'Astro', 'index'] as const;

/**
 * Measures each phase of a build for documents of N projects, in a throw-away copy of the project:
 * `npm run bench -- --projects N`, repeatable. Prints Markdown tables: processor time, elapsed time, peak memory; what
 * looking for drafts costs on a large site; and what search costs a reader.
 */
await runCommand(async () => {
  const counts = readCounts();
  console.log('| 项目数 | 阶段 | CPU（秒） | 用时（秒） | 内存峰值（MB） |');
  console.log('| ---: | --- | ---: | ---: | ---: |');
  for (const count of counts) await bench(count);
  await benchScan();
  await benchSearch();
});

/** The numbers of projects asked for. */
function readCounts(): number[] {
  const { values } = readArguments(USAGE, { options: { projects: { type: 'string', multiple: true } } });
  const asked = values.projects ?? DEFAULT_COUNTS.map(String);
  const isCount = (text: string): boolean => /^[1-9]\d*$/.test(text) && Number(text) <= MAX_PROJECTS;
  if (!asked.every(isCount)) throw new UsageError(USAGE);
  return asked.map(Number);
}

async function bench(count: number): Promise<void> {
  const copy = copyProject(syntheticContent(readContentFiles(process.cwd()), count));
  try {
    // Astro ends by indexing; here that step does nothing, and is measured by itself.
    const noIndex = 'export const buildSearchIndex = async () => ({ pages: 0 });\n';
    copy.write(new Map([['src/search/build-search-index.ts', new TextEncoder().encode(noIndex)]]));
    const scripts: Record<(typeof PHASES)[number], string> = {
      check: 'scripts/check.ts',
      generate: 'scripts/generate.ts',
      Astro: 'scripts/bench/astro-phase.ts',
      index: join(import.meta.dirname, 'bench/index-phase.ts'),
    };
    for (const phase of PHASES) console.log(row(count, phase, await measure(scripts[phase], [], copy.root)));
  } finally {
    copy.remove();
  }
}

/** Looking for drafts in a site of many pages. */
async function benchScan(): Promise<void> {
  const dist = join(process.cwd(), 'dist');
  if (!existsSync(dist)) throw new Error('还没有 dist/，请先运行 npm run build。');
  const cost = await scanCost(dist, readContentFiles(process.cwd()), SCANNED_PAGES);
  console.log('\n| 页数 | 大小（MB） | scan CPU（秒） | 用时（秒） | 内存峰值（MB） |');
  console.log('| ---: | ---: | ---: | ---: | ---: |');
  const numbers = [cost.cpuSeconds, cost.wallSeconds].map((seconds) => seconds.toFixed(1));
  console.log(
    `| ${[SCANNED_PAGES, cost.megabytes.toFixed(0), ...numbers, cost.peakMegabytes.toFixed(0)].join(' | ')} |`,
  );
}

/** Search on the finished site of this project, and on one of many pages. */
async function benchSearch(): Promise<void> {
  const dist = join(process.cwd(), 'dist');
  if (!existsSync(dist)) throw new Error('还没有 dist/，请先运行 npm run build。');
  const { search } = requireContent(readContentFiles(process.cwd()), 'public');
  console.log(
    '\n| 页数 | 索引（KB） | 启动（KB） | 第一次检索（KB） | 以后每次（KB） | 用时中位（毫秒） | 95%（毫秒） | 最慢（毫秒） |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const count of [null, MANY_PAGES]) {
    const { pages, index, startUp, firstQuery, query, milliseconds } = await searchCost(dist, search, count);
    const sizes = [index, startUp, firstQuery, query].map((bytes) => (bytes / 1000).toFixed(0));
    const times = [milliseconds.median, milliseconds.percentile95, milliseconds.worst].map((time) =>
      time.toFixed(0),
    );
    console.log(`| ${[pages, ...sizes, ...times].join(' | ')} |`);
  }
}

function row(count: number, phase: string, { cpuSeconds, wallSeconds, peakMegabytes }: Measured): string {
  return `| ${count} | ${phase} | ${cpuSeconds.toFixed(1)} | ${wallSeconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} |`;
}
