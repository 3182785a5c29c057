import { apacheHtaccess, apacheVhost } from './apache.ts';
import { caddyfile } from './caddy.ts';
import { iisWebConfig } from './iis.ts';
import { nginxConfig } from './nginx.ts';
import { tomcatContext, tomcatRewrite, tomcatWebXml } from './tomcat.ts';

/** Where the host files expect the site; `npm run deploy` keeps `current` pointing at the newest release. */
export const SITE_ROOT = '/srv/mingbai/current/site';

/** Settings for each web host, by path below `hosts/`. */
export function hostFiles(basePath: string): Map<string, string> {
  const settings = { root: SITE_ROOT, port: 80, basePath };
  return new Map([
    ['nginx/mingbai.conf', nginxConfig(settings)],
    ['apache/mingbai.conf', apacheVhost(settings)],
    ['apache/htaccess', apacheHtaccess(settings)],
    ['caddy/Caddyfile', caddyfile(settings)],
    ['iis/web.config', iisWebConfig(settings)],
    ['tomcat/META-INF/context.xml', tomcatContext()],
    ['tomcat/WEB-INF/rewrite.config', tomcatRewrite()],
    ['tomcat/WEB-INF/web.xml', tomcatWebXml()],
  ]);
}
