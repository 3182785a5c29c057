import { RESPONSE_HEADERS } from '../../publish/response-headers.ts';
import { contentType, FILE_TYPES, NAMED_TYPES, TEXT_EXTENSIONS } from './file-types.ts';
import { ASK_AGAIN, HASHED_FOLDERS, type HostSettings, KEEP } from './host-settings.ts';

/** A file for Apache's `sites-available`. It needs the modules headers, rewrite, mime, dir and alias. */
export function apacheVhost({ root, port, basePath }: HostSettings): string {
  const place =
    basePath === '/'
      ? `  DocumentRoot "${root}"`
      : `  RedirectMatch 301 "^${basePath.slice(0, -1).replaceAll('.', '\\.')}$" "${basePath}"
  Alias "${basePath}" "${root}/"`;
  return `# 放进 /etc/apache2/sites-available/，先运行 a2enmod headers rewrite，按实际情况改端口和网站所在的文件夹。
Listen ${port}
<VirtualHost *:${port}>
  TraceEnable off
  <IfVersion >= 2.4.58>
    RedirectRelative On
  </IfVersion>
${place}
${outerRules(basePath)}
  <Directory "${root}">
    Options FollowSymLinks
    AllowOverride None
    Require all granted
${directoryRules(basePath).replace(/^(?=.)/gm, '    ')}
  </Directory>
</VirtualHost>
`;
}

/** A `.htaccess` for hosts where only the site's own folder can be changed; the same rules. */
export function apacheHtaccess({ basePath }: Pick<HostSettings, 'basePath'>): string {
  return `# 改名为 .htaccess，放进网站所在的文件夹。需要 headers、rewrite 模块，AllowOverride 要包含 FileInfo、Indexes、Options。
Options -Indexes
${commonRules(basePath)}
${directoryRules(basePath)}
`;
}

/** Rules that hold for the whole host, also outside the site's folder. */
function outerRules(basePath: string): string {
  return commonRules(basePath).replace(/^(?=.)/gm, '  ');
}

function commonRules(basePath: string): string {
  const headers = RESPONSE_HEADERS.map(([name, value]) => `Header always set ${name} "${value}"`);
  return `ErrorDocument 404 ${basePath}404.html
ErrorDocument 403 ${basePath}404.html
${headers.join('\n')}
Header always set Cache-Control "${ASK_AGAIN}"
Header always set Cache-Control "${KEEP}" "expr=%{REQUEST_STATUS} in {'200','206','304'} && %{REQUEST_URI} =~ m#/(?:${HASHED_FOLDERS.join('|')})/#"`;
}

function directoryRules(basePath: string): string {
  const types = Object.keys(FILE_TYPES).map(
    (extension) => `AddType "${contentType(extension)}" .${extension}`,
  );
  const named = Object.entries(NAMED_TYPES).map(
    ([path, type]) => `<FilesMatch "^${path.replace(/.*\//, '').replaceAll('.', '\\.')}(?:\\.gz|\\.br)?$">
  ForceType "${type}"
</FilesMatch>`,
  );
  const text = TEXT_EXTENSIONS.join('|');
  const copies = [
    ['br', 'br'],
    ['gzip', 'gz'],
  ].map(
    ([encoding, extension]) => `RewriteCond %{HTTP:Accept-Encoding} "${accepts(encoding as string)}" [NC]
RewriteCond %{REQUEST_FILENAME}.${extension} -f
RewriteRule \\.(?:${text})$ %{REQUEST_URI}.${extension} [L,E=no-gzip:1]`,
  );
  return `DirectoryIndex index.html
# 网关后面的地址可能和这里不同，转到别处时不写域名；旧版 Apache 做不到。
<IfModule mod_version.c>
  <IfVersion >= 2.4.58>
    RedirectRelative On
    <If "-d %{REQUEST_FILENAME} && %{REQUEST_URI} !~ m#/$#">
      RedirectMatch 301 "^(.*)$" "$1/"
    </If>
  </IfVersion>
</IfModule>
${types.join('\n')}
${named.join('\n')}
# .br 也是布列塔尼语的代号。
RemoveLanguage .br
RemoveType .gz
AddEncoding gzip .gz
AddEncoding br .br
<FilesMatch "\\.(?:${text})(?:\\.gz|\\.br)?$">
  Header merge Vary Accept-Encoding
</FilesMatch>
RewriteEngine On
RewriteBase ${basePath}
RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$
RewriteRule ^ - [R=405,L]
RewriteRule (?:^|/)\\.(?!well-known/) - [R=404,L]
RewriteCond %{REQUEST_FILENAME}/index.html -f
RewriteRule (?:^|/)$ %{REQUEST_URI}index.html [L]
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]
${copies.join('\n')}`;
}

/** A pattern of `Accept-Encoding` that takes an encoding, and not with the weight 0, which is to refuse it. */
function accepts(encoding: string): string {
  return `(?:^|[ \\t,])${encoding}[ \\t]*(?:;[ \\t]*q=(?:1(?:\\.0*)?|0?\\.[0-9]*[1-9][0-9]*)[ \\t]*)?(?:,|$)`;
}
