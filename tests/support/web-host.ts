import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { apacheHtaccess, apacheVhost } from '../../src/package/hosts/apache.ts';
import { caddyfile } from '../../src/package/hosts/caddy.ts';
import type { HostSettings } from '../../src/package/hosts/host-settings.ts';
import { nginxConfig } from '../../src/package/hosts/nginx.ts';
import { freePort } from './free-port.ts';

/** Web servers the tests start, each with the settings a release carries for it. */
export const WEB_HOSTS = ['nginx', 'apache', 'htaccess', 'caddy'] as const;
export type WebHost = (typeof WEB_HOSTS)[number];

/** Programs of the servers where Debian puts them. */
const PROGRAMS: Record<WebHost, string> = {
  nginx: '/usr/sbin/nginx',
  apache: '/usr/sbin/apache2',
  htaccess: '/usr/sbin/apache2',
  caddy: '/usr/bin/caddy',
};
const APACHE_MODULES = '/usr/lib/apache2/modules';
const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function isInstalled(host: WebHost): boolean {
  return existsSync(PROGRAMS[host]);
}

/** Whether a server can send `.br` copies. */
export function sendsBrotli(host: WebHost): boolean {
  return host !== 'nginx' || existsSync(NGINX_BROTLI);
}

/** A running server; `folder` is where its own files lie. */
export async function startWebHost(
  host: WebHost,
  folder: string,
  { root, basePath }: Pick<HostSettings, 'root' | 'basePath'>,
): Promise<{ port: number; stop(): Promise<void> }> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const child = START[host](folder, { root, port, basePath });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100 || child.exitCode !== null) throw new Error(`${host} does not start: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

const START: Record<WebHost, (folder: string, settings: HostSettings) => ChildProcess> = {
  nginx(folder, settings) {
    const hasBrotli = existsSync(NGINX_BROTLI);
    const site = nginxConfig(settings);
    writeFileSync(
      join(folder, 'site.conf'),
      hasBrotli ? site.replace('# brotli_static', 'brotli_static') : site,
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const main = `${hasBrotli ? `load_module ${NGINX_BROTLI};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 2; pid ${folder}/pid; error_log stderr;
events { worker_connections 1024; }
http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`;
    writeFileSync(join(folder, 'main.conf'), main);
    return run('nginx', ['-p', folder, '-c', join(folder, 'main.conf')]);
  },
  apache(folder, settings) {
    return runApache(folder, apacheVhost(settings));
  },
  /** A host whose own settings know nothing of the site. */
  htaccess(folder, { root, port, basePath }) {
    writeFileSync(join(root, '.htaccess'), apacheHtaccess({ basePath }));
    const place = basePath === '/' ? `DocumentRoot "${root}"` : `Alias "${basePath}" "${root}/"`;
    const server = `Listen ${port}
${place}
<Directory "${root}">
  Options Indexes FollowSymLinks
  AllowOverride All
  Require all granted
</Directory>`;
    return runApache(folder, server);
  },
  caddy(folder, settings) {
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile(settings)}`);
    return run('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
      HOME: folder,
    });
  },
};

function runApache(folder: string, server: string): ChildProcess {
  const modules = [
    'mpm_event',
    'authz_core',
    'mime',
    'dir',
    'alias',
    'headers',
    'rewrite',
    'filter',
    'autoindex',
  ]
    .map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`)
    .join('\n');
  const main = `${modules}
ServerName 127.0.0.1
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Mutex file:${folder}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
TypesConfig /etc/mime.types
# As Debian sets them.
AddLanguage br .br
AddType application/x-gzip .gz
${server}`;
  writeFileSync(join(folder, 'apache.conf'), main);
  return run('apache', ['-d', folder, '-f', join(folder, 'apache.conf'), '-DFOREGROUND']);
}

function run(host: WebHost, args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(PROGRAMS[host], args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
