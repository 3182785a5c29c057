import { RESPONSE_HEADERS } from '../../publish/response-headers.ts';
import { contentType, FILE_TYPES } from './file-types.ts';
import { ASK_AGAIN, HASHED_FOLDERS, type HostSettings, KEEP } from './host-settings.ts';

/** A Caddyfile. Caddy drops a site's headers when it answers with an error, so they are set there again. */
export function caddyfile({ root, port, basePath }: HostSettings): string {
  const headers = RESPONSE_HEADERS.map(([name, value]) => `\t\t${name} "${value}"`);
  // The server of files names a type of its own; a deferred header replaces it.
  const types = Object.keys(FILE_TYPES).flatMap((extension) => [
    `@${extension} path *.${extension}`,
    `header @${extension} {`,
    `\tContent-Type "${contentType(extension)}"`,
    '\tdefer',
    '}',
  ]);
  const hashed = HASHED_FOLDERS.map((folder) => `/${folder}/*`).join(' ');
  const redirect = basePath === '/' ? '' : `\n\t\tredir ${basePath.slice(0, -1)} ${basePath} permanent\n`;
  return `# 按实际情况改端口（或写域名，Caddy 会自己申请证书）和网站所在的文件夹。
(mingbai_headers) {
	header {
${headers.join('\n')}
		-Server
	}
}

:${port} {
	import mingbai_headers
	root * ${root}

	# Caddy 会按自己的次序重排；放在 route 里就照写的次序。
	route {
		@other not method GET HEAD
		respond @other 405

		@dot {
			path_regexp /\\.
			not path /.well-known/*
		}
		error @dot 404
${redirect}
		handle_path ${basePath}* {
			route {
				@hashed path ${hashed}
				header Cache-Control "${ASK_AGAIN}"
				header @hashed Cache-Control "${KEEP}"
${types.map((line) => `\t\t\t\t${line}`).join('\n')}
				file_server {
					precompressed br gzip
				}
			}
		}

		error 404
	}

	handle_errors {
		import mingbai_headers
		header Cache-Control "${ASK_AGAIN}"
		header Content-Type "${contentType('html')}"
		rewrite * /404.html
		file_server
	}
}
`;
}
