import { SITE_ROOT } from './hosts/host-files.ts';
import { xmlText } from './hosts/xml-text.ts';

/** 部署说明: how to put a release on a web host, in plain Chinese, as one HTML file that opens anywhere. */
export function deployGuide({ siteName, basePath }: { siteName: string; basePath: string }): string {
  const folders = basePath.split('/').filter(Boolean);
  const last = folders.at(-1);
  const parents = folders.slice(0, -1).join('/');
  const iisPlace = last
    ? `在门户网站${parents && `下面的 <code>${parents}</code> `}上点右键→“添加应用程序”，别名填 <code>${last}</code>`
    : '在“网站”上点右键→“添加网站”';
  const robots = last
    ? '\n<p>搜索引擎只看域名根目录的 <code>robots.txt</code>：请门户管理员把 <code>site/robots.txt</code> 里 <code>Sitemap:</code> 那一行（如果有）加进去。</p>'
    : '';
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>部署说明 · ${xmlText(siteName)}</title>
</head>
<body>
<h1>部署说明</h1>
<p>${xmlText(siteName)}。网站全部是静态文件，不需要数据库，也不需要在服务器上运行程序。</p>

<h2>一、先核对</h2>
<p>把 zip（Windows）或 tar.gz（Linux）解开，得到一个以日期开头的文件夹，下面叫它“发布包”。在发布包里核对：</p>
<ul>
<li>Linux、macOS：<code>sh verify.sh</code></li>
<li>装有 Node.js 的任何电脑：<code>node verify.mjs</code></li>
<li>Windows，什么都不用装：在发布包里按住 Shift 键点鼠标右键，选“在此处打开 PowerShell 窗口”，粘贴下面这一行。什么都不显示就是列出的文件全部一致；多出来的文件它看不出。
<pre><code>Get-Content SHA256SUMS | ForEach-Object { $h, $p = $_ -split '  ', 2; if (!(Test-Path -LiteralPath $p) -or (Get-FileHash -LiteralPath $p).Hash -ne $h) { "不一致：$p" } }</code></pre></li>
</ul>
<p>显示“核对无误”（PowerShell 什么都不显示）再往下做；说出了文件名，就重新取一份。</p>
<p>有签名文件（名字以 <code>.sig</code> 结尾）时，请用从别的途径取得的公钥核对：<code>node verify.mjs --key 公钥.pem</code> 或 <code>sh verify.sh 公钥.pem</code>，Ed25519 和 SM2 的公钥都可以，两个都有就都写上；并把显示的公钥指纹与公布的指纹比一比。用发布包里自带的公钥只能看出无意的损坏。没有签名文件时，只能看出无意的损坏。也可以只用 openssl（3.0 以上）核对：</p>
<pre><code>openssl pkeyutl -verify -pubin -inkey ed25519.pub.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.ed25519.sig
openssl pkeyutl -verify -pubin -inkey sm2.pub.pem -rawin -digest sm3 -pkeyopt distid:1234567812345678 -in SHA256SUMS -sigfile SHA256SUMS.sm2.sig</code></pre>

<h2>二、放上去</h2>
<p>网站的地址以 <code>${basePath}</code> 开头；换了地址，要先改 <code>content/site.yaml</code> 里的 <code>basePath</code>，重新打包。404 页、二维码和网页标签里的网址要知道它，别的放在哪里都能用。</p>
<p>只会复制文件也行：</p>
<ol>
<li>在网站的文件夹旁边新建一个文件夹，例如 <code>mingbai-new</code>，把 <code>site</code> 文件夹<strong>里面</strong>的全部内容（包括以 <code>.gz</code> 和 <code>.br</code> 结尾的文件）复制进去。用 FTP 传要选“二进制”（binary）方式。</li>
<li>文件个数和 <code>site</code> 里的一样多，才算传完。</li>
<li>把原来的文件夹改名为 <code>mingbai-old</code>，马上把新的改成原来的名字。新旧不要混在一个文件夹里。</li>
<li>照第四节看一看。有问题，把名字改回来就退回了；没有问题，把 <code>mingbai-old</code> 移到读者打不开的地方，留到下一次再删。</li>
</ol>${robots}
<p>更稳妥的办法（Linux 服务器）：在制作网站的电脑上运行 <code>npm run deploy -- 用户@服务器:/srv/mingbai</code>。它先核对发布包和签名（加上 <code>--key 公钥.pem</code> 就用您给的公钥），再传到新文件夹，在服务器上逐个核对，再一下子切换，读者不会看到半新半旧的网站；保留最近五版。放的是最近一次打包的那一版（文件 <code>release/newest</code> 里写着名称）；要放别的，加上 <code>--release 名称</code>。要退回上一版，运行 <code>npm run deploy -- 用户@服务器:/srv/mingbai --rollback</code>，它先核对上一版，坏了就不退。「示例」网站不会放上去，也不会退回去；只是试放，加上 <code>--demonstration</code>。</p>
<p>不能用这个命令时，在服务器上照做也一样：</p>
<pre><code>mkdir -p /srv/mingbai/releases
tar xzf 发布包.tar.gz -C /srv/mingbai/releases
cd /srv/mingbai &amp;&amp; (cd releases/发布包 &amp;&amp; sh verify.sh) &amp;&amp; ln -sfn releases/发布包 current.next &amp;&amp; mv -T current.next current</code></pre>

<h2>三、服务器设置</h2>
<p><code>hosts</code> 文件夹里有现成的设置，网站位置写的是 <code>${SITE_ROOT}</code>，端口写的是 80，请按实际情况改。启用 HTTPS 请按本单位的证书另行设置。</p>

<h3>nginx</h3>
<ol>
<li>把 <code>hosts/nginx/mingbai.conf</code> 复制到 <code>/etc/nginx/conf.d/</code>。</li>
<li>里面的 <code>listen</code>、<code>server_name</code> 和网站位置改成实际的。同一端口已有默认网站时，<code>server_name</code> 要写域名。</li>
<li>运行 <code>nginx -t</code>，没有报错再运行 <code>nginx -s reload</code>。</li>
</ol>

<h3>Apache</h3>
<ol>
<li>能改服务器设置：把 <code>hosts/apache/mingbai.conf</code> 复制到 <code>/etc/apache2/sites-available/</code>，改好网站位置；原来已有 <code>Listen 80</code> 的，删去里面的 <code>Listen</code> 一行。</li>
<li>运行 <code>a2enmod headers rewrite</code>，再运行 <code>a2ensite mingbai</code>，最后 <code>apachectl configtest</code> 和 <code>systemctl reload apache2</code>。</li>
<li>只能改网站文件夹（虚拟主机）：把 <code>hosts/apache/htaccess</code> 改名为 <code>.htaccess</code>，放进网站的文件夹，别的不用做。</li>
</ol>

<h3>Caddy</h3>
<ol>
<li>把 <code>hosts/caddy/Caddyfile</code> 复制到 <code>/etc/caddy/Caddyfile</code>，改好网站位置；写上域名，它会自己申请证书。</li>
<li>运行 <code>caddy validate --config /etc/caddy/Caddyfile</code>，没有报错再运行 <code>systemctl reload caddy</code>。</li>
</ol>

<h3>IIS（Windows Server）</h3>
<ol>
<li>打开“服务器管理器”→“添加角色和功能”，确认“Web 服务器（IIS）”下面装了：默认文档、HTTP 错误、静态内容、请求筛选、静态内容压缩。</li>
<li>新建文件夹，例如 <code>D:\\wwwroot\\mingbai</code>，把 <code>site</code> 文件夹里面的全部内容复制进去，再把 <code>hosts/iis/web.config</code> 也复制进去。</li>
<li>打开“IIS 管理器”。${iisPlace}，物理路径选这个文件夹。</li>
<li>文件夹要让 <code>IIS_IUSRS</code> 能读：右键→“属性”→“安全”，没有就添加，只勾“读取”。</li>
<li>打开网站。显示 500.19 的，多半是第 1 步有功能没装，或上级网站不许改某一项；照错误页上写的那一项去装或解锁。</li>
<li>换新版本：新版本放进另一个新文件夹，照第 2 步放好，再在“基本设置”里把物理路径改到新文件夹。要退回，改回去就行。</li>
</ol>

<h3>Tomcat</h3>
<ol>
<li>在 <code>webapps</code> 里新建文件夹，名字是 <code>${folders.join('#') || 'ROOT'}</code>，一个字符也不要改：Tomcat 从这个名字知道网站的地址是 <code>${basePath}</code>。原来有同名的，先移走。</li>
<li>把 <code>site</code> 文件夹里面的全部内容复制进去，再把 <code>hosts/tomcat</code> 里的两个文件夹也复制进去，一共三个文件：<code>hosts/tomcat/META-INF/context.xml</code>、<code>hosts/tomcat/WEB-INF/rewrite.config</code>、<code>hosts/tomcat/WEB-INF/web.xml</code>。</li>
<li>重新启动 Tomcat。</li>
</ol>

<p>这些设置做了：安全策略等响应头、文件类型、缓存期限、压缩、404 页、拒绝隐藏文件和 GET、HEAD 以外的请求。有几处不同：Tomcat 自己发不出内容安全策略、Referrer-Policy 和 Permissions-Policy 这三个响应头，前两个由网页里的标签代替，<code>feed.xml</code> 也只能当普通的 XML 发；IIS 的压缩由它自己做，不用 <code>.gz</code> 和 <code>.br</code> 文件。</p>

<h2>四、放好以后看一看</h2>
<ol>
<li>首页、一个项目页、检索，各打开一次。</li>
<li>打开一个不存在的地址，应当看到“找不到这一页”。</li>
<li>检索如果显示“暂时无法使用”，多半是服务器或网关拦住了 <code>.pagefind</code>、<code>.pf_meta</code>、<code>.pf_index</code> 这几种文件；网站别的部分不受影响。</li>
<li>打开“核对”页（<code>${basePath}verify/</code>），把下载的文件拖进去试一试。</li>
</ol>

<h2>五、文件夹里有什么</h2>
<ul>
<li><code>site</code>：网站。</li>
<li><code>release.json</code>：这一版的记录：内容校验和、工具版本、审核人、比上一版增改了什么、文件清单。</li>
<li><code>sbom.json</code>：用到的软件清单（CycloneDX）。</li>
<li><code>SHA256SUMS</code>：每个文件的校验和；同名加 <code>.ed25519.sig</code> 或 <code>.sm2.sig</code> 的是签名（SM2 签名用 SM3，签名者标识 1234567812345678）。</li>
<li><code>verify.mjs</code>、<code>verify.sh</code>：核对用的小程序。</li>
</ul>
</body>
</html>
`;
}
