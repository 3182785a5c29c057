import { RESPONSE_HEADERS } from '../../publish/response-headers.ts';
import { FILE_TYPES, NAMED_TYPES, TEXT_EXTENSIONS } from './file-types.ts';
import { ASK_AGAIN, HASHED_FOLDERS, type HostSettings, KEEP } from './host-settings.ts';

/** A file for nginx's `conf.d`: everything stands in one `server`, because a location with headers of its own drops these. */
export function nginxConfig({ root, port, basePath }: HostSettings): string {
  const types = Object.entries(FILE_TYPES).map(([extension, type]) => `    ${type} ${extension};`);
  const charsetTypes = new Set(TEXT_EXTENSIONS.map((extension) => FILE_TYPES[extension]));
  // nginx adds text/html by itself and warns when it is named.
  charsetTypes.delete('text/html');
  const headers = RESPONSE_HEADERS.map(([name, value]) => `  add_header ${name} "${value}" always;`);
  return `# 放进 /etc/nginx/conf.d/，按实际情况改 listen、server_name 和网站所在的文件夹。
map "$status $uri" $mingbai_cache {
  default "${ASK_AGAIN}";
  "~^(?:200|206|304) .*/(?:${HASHED_FOLDERS.join('|')})/" "${KEEP}";
}

server {
  listen ${port};
  listen [::]:${port};
  server_name _;
  server_tokens off;
  absolute_redirect off;
  index index.html;

  types {
${types.join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${[...charsetTypes].join(' ')};

  gzip_static on;
  gzip_vary on;
  # 装有 brotli 模块时，去掉下一行的井号。
  # brotli_static on;

${headers.join('\n')}
  add_header Cache-Control $mingbai_cache always;

  if ($request_method !~ ^(?:GET|HEAD)$) {
    return 405;
  }

  error_page 404 ${basePath}404.html;
  error_page 403 =404 ${basePath}404.html;

  location ~ /\\.(?!well-known/) {
    return 404;
  }
${locations(root, basePath)}
}
`;
}

function locations(root: string, basePath: string): string {
  // The charset is added to these as to all texts.
  const named = Object.entries(NAMED_TYPES).map(
    ([path, type]) => `
  location = ${basePath}${path} {
    alias ${root}/${path};
    types {}
    default_type ${type.replace(/;.*/, '')};
  }
`,
  );
  if (basePath === '/') {
    return `${named.join('')}
  location / {
    root ${root};
  }`;
  }
  return `${named.join('')}
  location = ${basePath.slice(0, -1)} {
    return 301 ${basePath}$is_args$args;
  }

  location ${basePath} {
    alias ${root}/;
  }`;
}
