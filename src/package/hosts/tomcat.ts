import { contentType, FILE_TYPES } from './file-types.ts';
import { HASHED_FOLDERS } from './host-settings.ts';

/** `META-INF/context.xml` for Tomcat: has it read the rule of `WEB-INF/rewrite.config`. */
export function tomcatContext(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 转到网站首页由网站自己来做，响应头才齐全。 -->
<Context mapperContextRootRedirectEnabled="false">
  <Valve className="org.apache.catalina.valves.rewrite.RewriteValve" />
</Context>
`;
}

/** `WEB-INF/rewrite.config` for Tomcat: no hidden files. */
export function tomcatRewrite(): string {
  return '# 隐藏文件当作没有。\nRewriteRule ^(?:.*/)?\\.(?!well-known/).*$ /no-such-page [L]\n';
}

/**
 * A `WEB-INF/web.xml` for Tomcat 9 and newer. Tomcat has no filter for headers of one's choice: policy and referrer reach the
 * reader through the pages' own meta tags, framing and type sniffing through Tomcat's filter. One page for every error, because
 * Tomcat's own tell its version and carry no headers.
 */
export function tomcatWebXml(): string {
  const types = Object.keys(FILE_TYPES).map(
    (extension) => `  <mime-mapping>
    <extension>${extension}</extension>
    <mime-type>${contentType(extension).replace(/^(?!text).*; charset.*/, FILE_TYPES[extension] as string)}</mime-type>
  </mime-mapping>`,
  );
  const keepPatterns = HASHED_FOLDERS.map((folder) => `    <url-pattern>/${folder}/*</url-pattern>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 放进 webapps/网站/WEB-INF/。 -->
<web-app xmlns="http://xmlns.jcp.org/xml/ns/javaee" version="4.0">
  <servlet>
    <servlet-name>site</servlet-name>
    <servlet-class>org.apache.catalina.servlets.DefaultServlet</servlet-class>
    <init-param>
      <param-name>precompressed</param-name>
      <param-value>br=.br,gzip=.gz</param-value>
    </init-param>
    <init-param>
      <param-name>listings</param-name>
      <param-value>false</param-value>
    </init-param>
    <init-param>
      <param-name>fileEncoding</param-name>
      <param-value>UTF-8</param-value>
    </init-param>
    <load-on-startup>1</load-on-startup>
  </servlet>
  <servlet-mapping>
    <servlet-name>site</servlet-name>
    <url-pattern>/</url-pattern>
  </servlet-mapping>
  <filter>
    <filter-name>security</filter-name>
    <filter-class>org.apache.catalina.filters.HttpHeaderSecurityFilter</filter-class>
    <init-param>
      <param-name>antiClickJackingOption</param-name>
      <param-value>SAMEORIGIN</param-value>
    </init-param>
    <init-param>
      <param-name>hstsEnabled</param-name>
      <param-value>false</param-value>
    </init-param>
  </filter>
  <filter-mapping>
    <filter-name>security</filter-name>
    <url-pattern>/*</url-pattern>
    <dispatcher>REQUEST</dispatcher>
    <dispatcher>ERROR</dispatcher>
  </filter-mapping>
  <!-- 后面的先说了算：名字里带校验和的文件不会变，别的每次都问一问。 -->
  <filter>
    <filter-name>ask-again</filter-name>
    <filter-class>org.apache.catalina.filters.ExpiresFilter</filter-class>
    <init-param>
      <param-name>ExpiresDefault</param-name>
      <param-value>access plus 0 seconds</param-value>
    </init-param>
  </filter>
  <filter-mapping>
    <filter-name>ask-again</filter-name>
    <url-pattern>/*</url-pattern>
    <dispatcher>REQUEST</dispatcher>
    <dispatcher>ERROR</dispatcher>
  </filter-mapping>
  <filter>
    <filter-name>keep</filter-name>
    <filter-class>org.apache.catalina.filters.ExpiresFilter</filter-class>
    <init-param>
      <param-name>ExpiresExcludedResponseStatusCodes</param-name>
      <param-value>302,304,403,404,405</param-value>
    </init-param>
    <init-param>
      <param-name>ExpiresDefault</param-name>
      <param-value>access plus 1 year</param-value>
    </init-param>
  </filter>
  <filter-mapping>
    <filter-name>keep</filter-name>
${keepPatterns.join('\n')}
  </filter-mapping>
  <!-- 只许读。启动时日志里说 HEAD 和 GET “uncovered”，这是有意的。 -->
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>other methods</web-resource-name>
      <url-pattern>/*</url-pattern>
      <http-method-omission>GET</http-method-omission>
      <http-method-omission>HEAD</http-method-omission>
    </web-resource-collection>
    <auth-constraint />
  </security-constraint>
  <welcome-file-list>
    <welcome-file>index.html</welcome-file>
  </welcome-file-list>
${types.join('\n')}
  <error-page>
    <location>/404.html</location>
  </error-page>
</web-app>
`;
}
