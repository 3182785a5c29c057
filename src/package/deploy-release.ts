import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CHECKSUM_FILE } from '../publish/checksums.ts';
import { sha256 } from '../publish/sha256.ts';
import type { DeployHost } from './deploy-host.ts';
import { abandonCommand, deploySteps, incomingFolder } from './deploy-steps.ts';

/**
 * Puts a release folder on a host, step by step; `onStep` hears of each before it begins. Rejects when a step fails, and
 * readers then see the release they saw before.
 */
export async function deployRelease(
  release: string,
  host: DeployHost,
  folder: string,
  onStep: (name: string) => void = () => {},
): Promise<void> {
  const name = basename(release);
  const seal = sha256(readFileSync(join(release, CHECKSUM_FILE)));
  const run = randomBytes(4).toString('hex');
  try {
    for (const step of deploySteps(folder, name, seal, run)) {
      onStep(step.name);
      if (step.command === 'upload') await host.upload(release, `${folder}/${incomingFolder(name, run)}`);
      else await host.run(step.command);
    }
  } catch (error) {
    // On a disk that is full the next try needs the room. When the line is cut, this fails as well.
    await host.run(abandonCommand(folder, name, run)).catch(() => {});
    throw error;
  }
}
