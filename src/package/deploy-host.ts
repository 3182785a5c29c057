import { spawn } from 'node:child_process';
import { quote } from './deploy-steps.ts';
import type { DeployTarget } from './deploy-target.ts';

/** A host that a release is put on. */
export interface DeployHost {
  /** Runs a shell command there and returns what it printed. Rejects with what it complained of. */
  run(command: string): Promise<string>;
  /** Copies what is in a folder of this machine into one there. */
  upload(from: string, to: string): Promise<void>;
}

/** `MINGBAI_SSH_CONFIG` names a file of settings for ssh other than the user's own. */
export function openHost({ host }: DeployTarget, env: NodeJS.ProcessEnv): DeployHost {
  const program = (name: string, args: string[]): Promise<string> => runProgram(name, args, env);
  if (host === null) {
    return {
      run: (command) => program('sh', ['-c', command]),
      upload: async (from, to) => {
        await program('cp', ['-R', '-p', `${from}/.`, to]);
      },
    };
  }
  const config = env['MINGBAI_SSH_CONFIG'];
  const options = config ? ['-F', config] : [];
  const run = (command: string): Promise<string> => program('ssh', [...options, host, command]);
  const hasRsync = async (): Promise<boolean> => {
    try {
      await program('rsync', ['--version']);
      await run('command -v rsync');
      return true;
    } catch {
      return false;
    }
  };
  return {
    run,
    upload: async (from, to) => {
      if (await hasRsync()) {
        const ssh = ['ssh', ...options].map(quote).join(' ');
        await program('rsync', ['-rts', '--delete', '--checksum', '-e', ssh, `${from}/`, `${host}:${to}/`]);
      } else {
        // scp speaks SFTP.
        await program('scp', ['-q', '-r', '-p', ...options, `${from}/.`, `${host}:${to}/`]);
      }
    },
  };
}

function runProgram(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.on('error', () => reject(new Error(`这台电脑上没有 ${program}。`)));
    child.on('close', (status) => {
      if (status === 0) resolve(output.stdout);
      else reject(new Error(`${output.stdout}${output.stderr}`.trim() || `${program}: ${status}`));
    });
  });
}
