import { RESPONSE_HEADERS } from '../../publish/response-headers.ts';
import { contentType, FILE_TYPES, NAMED_TYPES } from './file-types.ts';
import { HASHED_FOLDERS, type HostSettings } from './host-settings.ts';
import { xmlText } from './xml-text.ts';

const YEAR = '365.00:00:00';

/** A `web.config` for IIS 8 and newer; its `DisableCache` sends `no-cache`, which is to ask again. IIS answers 404 for kinds of files it does not know, so each is named. */
export function iisWebConfig({ basePath }: Pick<HostSettings, 'basePath'>): string {
  const types = Object.keys(FILE_TYPES).map(
    (extension) => `      <remove fileExtension=".${extension}" />
      <mimeMap fileExtension=".${extension}" mimeType="${contentType(extension)}" />`,
  );
  const headers = RESPONSE_HEADERS.map(
    ([name, value]) => `        <remove name="${name}" />
        <add name="${name}" value="${xmlText(value)}" />`,
  );
  const hashed = HASHED_FOLDERS.map(
    (folder) => `  <location path="${folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${YEAR}" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`,
  );
  const feed = `  <location path="feed.xml">
    <system.webServer>
      <staticContent>
        <remove fileExtension=".xml" />
        <mimeMap fileExtension=".xml" mimeType="${NAMED_TYPES['feed.xml']}" />
      </staticContent>
    </system.webServer>
  </location>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 放进网站所在的文件夹。 -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${types.join('\n')}
      <remove fileExtension="." />
      <mimeMap fileExtension="." mimeType="text/plain; charset=utf-8" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.join('\n')}
      </customHeaders>
    </httpProtocol>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="${basePath}404.html" responseMode="ExecuteURL" />
    </httpErrors>
    <security>
      <requestFiltering>
        <verbs allowUnlisted="false">
          <clear />
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
        <denyUrlSequences>
          <add sequence="/." />
        </denyUrlSequences>
      </requestFiltering>
    </security>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
${[...hashed, feed].join('\n')}
</configuration>
`;
}
