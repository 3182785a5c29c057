/** The client of the preview's pages, as the dev server serves it. */
export const PREVIEW_CLIENT = '/src/desk/client/preview/preview-client.ts';

/** A page for when there is no page to show: a heading, a sentence, and the panel that the client adds. */
function plainPage(title: string, sentence: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/src/styles/tokens.css">
<link rel="stylesheet" href="/src/styles/base.css">
<script type="module" src="${PREVIEW_CLIENT}"></script>
</head>
<body>
<main id="main" class="in" data-plain>
<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="/__desk/">打开编辑台</a></p>
</main>
</body>
</html>
`;
}

export const NOTHING_TO_SHOW = plainPage(
  '内容有错，暂时没有可以看的页面',
  '改好下面列出的错误并保存，这一页会自己变成预览。',
);

export const PAGE_FAILED = plainPage(
  '这一页没有做出来',
  '多半是程序的毛病，不是您写的内容有错。窗口里有详细的记录，请交给维护网站的人。内容改动以后，这一页会自己再试。',
);

export const NO_ADDRESS = plainPage(
  '网址写得不对',
  '百分号后面要跟两个数字或字母。检查网址，或者从<a href="/">首页</a>找起。',
);
