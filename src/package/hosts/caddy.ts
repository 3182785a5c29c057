import { RESPONSE_HEADERS } from '../../publish/response-headers.ts';
import { contentType, FILE_TYPES, NAMED_TYPES } from './file-types.ts';
import { ASK_AGAIN, HASHED_FOLDERS, type HostSettings, KEEP } from './host-settings.ts';

/** A Caddyfile. Caddy drops a site's headers when it answers with an error, so they are set there again. */
export function caddyfile({ root, port, basePath }: HostSettings): string {
  const headers = RESPONSE_HEADERS.map(([name, value]) => `\t\t${name} "${value}"`);
  // The server of files names a type of its own; a deferred header replaces it, the first of several last.
  const types = [
    ...Object.entries(NAMED_TYPES).map(([path, type]) => [`/${path}`, type]),
    ...Object.keys(FILE_TYPES).map((extension) => [`*.${extension}`, contentType(extension)]),
  ].flatMap(([path, type], index) => [
    `@type${index} path ${path}`,
    `header @type${index} {`,
    `\tContent-Type "${type}"`,
    '\tdefer',
    '}',
  ]);
  const hashed = HASHED_FOLDERS.map((folder) => `/${folder}/*`).join(' ');
  const place = basePath.slice(0, -1);
  const inRoute = (matcher: string, lines: readonly string[]): string[] => [
    `route ${matcher} {`,
    ...lines.map((line) => `\t${line}`),
    '}',
  ];
  // The server of files would send to a folder's page by itself, without what stands behind the question mark.
  const redirect = (target: string): string[] => [
    '@asked expression {http.request.uri.query} != ""',
    `redir @asked ${target}?{http.request.uri.query} permanent`,
    `redir * ${target} permanent`,
  ];
  const toHome = basePath === '/' ? [] : [`@home path ${place}`, ...inRoute('@home', redirect(basePath))];
  const named = '{http.regexp.folder.1}';
  const toFolder = [
    '@named path_regexp folder ^((?:/[\\w-]+)+)$',
    ...inRoute('@named', [
      `@folder file ${named}/index.html`,
      ...inRoute('@folder', redirect(`${place}${named}/`)),
    ]),
  ];
  const indented = (depth: number, lines: readonly string[]): string =>
    lines.map((line) => `${'\t'.repeat(depth)}${line}\n`).join('');
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
		header Cache-Control "${ASK_AGAIN}"
		@other not method GET HEAD
		respond @other 405

		@dot {
			path_regexp /\\.
			not path /.well-known/*
		}
		error @dot 404
${indented(2, toHome)}
		handle_path ${basePath}* {
			route {
${indented(4, toFolder)}
				@hashed path ${hashed}
				header @hashed Cache-Control "${KEEP}"
${indented(4, types)}				file_server {
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
