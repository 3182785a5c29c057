interface ProblemKind {
  severity: 'error' | 'warning';
  message: string;
  hint: string;
}

/** Every problem an editor can meet: permanent code, what is wrong, what to do. Codes are never renamed. */
export const PROBLEM_CODES = {
  PATH_NOT_FOUND: { severity: 'error', message: '找不到这个文件或文件夹。', hint: '检查路径有没有写错。' },
  PATH_NOT_CONTENT: {
    severity: 'error',
    message: '这里没有可以检查的内容。',
    hint: '只检查 content/ 里的 YAML 文件和原文，例如 content/data/部门/年度/projects/01.yaml。',
  },
  FILE_UNREADABLE: {
    severity: 'error',
    message: '读不了这个文件或文件夹：{reason}。',
    hint: '检查权限，关掉占用它的程序；如果它是链接，换成真正的文件。',
  },
  FILE_MISSING: {
    severity: 'error',
    message: '缺少文件 {name}。',
    hint: '找回这个文件，或者从别的年度复制一份同名文件再改内容。',
  },
  FILE_UNEXPECTED: {
    severity: 'error',
    message: '这里不该有这个文件，它不会被公开。',
    hint: '这个文件夹只放 {expected}。改名、移走或删除它。',
  },
  FILE_TOO_LARGE: {
    severity: 'error',
    message: '文件有 {size} 字节，超过上限 {limit} 字节。',
    hint: '检查是不是放错了文件；一张表通常只有几千字节。',
  },
  FILE_EMPTY: {
    severity: 'error',
    message: '文件里没有内容。',
    hint: '填写内容（「#」开头的行只是注释），或者从同类文件复制一份再改。',
  },
  FILE_NOT_UTF8: {
    severity: 'error',
    message: '文件不是 UTF-8 编码{guess}，第 {byte} 个字节读不出文字。',
    hint: '用编辑器或记事本“另存为”，编码选 UTF-8，再保存；如果它是 Word、Excel 一类的文件，请移走。',
  },
  FILE_HAS_BOM: {
    severity: 'error',
    message: '文件开头有看不见的 BOM 标记。',
    hint: '用编辑器“另存为”，编码选 UTF-8（不带 BOM），再保存。',
  },
  FILE_HAS_CRLF: {
    severity: 'error',
    message: '文件的换行是 {found}，本站只用 LF。',
    hint: '在编辑器右下角把 {found} 改成 LF，再保存；记事本改不了，就复制一个同类文件，把内容贴进去。',
  },
  FOLDER_NAME: {
    severity: 'error',
    message: '文件夹名「{name}」不合规定。',
    hint: '部门文件夹只用小写字母、数字和连字符，年度文件夹用四位数字，例如 gaoxin-gongan/2021。',
  },
  FOLDER_NAME_TAKEN: {
    severity: 'error',
    message: '「{name}」是网站自己用的文件夹名，不能用作部门的。',
    hint: '换一个名称，例如 {name}-ju。',
  },
  YAML_SYNTAX: { severity: 'error', message: '这一行不合 YAML 的写法：{detail}', hint: '{advice}' },
  YAML_TOO_DEEP: {
    severity: 'error',
    message: '括号或缩进嵌套太深，无法读取。',
    hint: '检查这一行有没有多余的括号、「- 」或空格。',
  },
  YAML_FULLWIDTH_COLON: {
    severity: 'error',
    message: '「{key}」后面用了中文冒号「：」，读不出它的值。',
    hint: '改成英文冒号，并在后面空一格：{key}: …',
  },
  YAML_TAB: {
    severity: 'error',
    message: '缩进用了制表符（Tab）。',
    hint: '删掉它，改用空格缩进，每层两个空格。',
  },
  YAML_DUPLICATE_KEY: { severity: 'error', message: '「{key}」写了两次。', hint: '只留一个，删掉另一个。' },
  YAML_ALIAS: {
    severity: 'error',
    message: '「*」开头的值会被当作引用，本站不用引用。',
    hint: '如果 * 是原文，给整个值加上英文双引号："*…"；如果不是，写上要填的内容。',
  },
  YAML_ANCHOR: {
    severity: 'error',
    message: '「&」开头的值会被当作锚点，本站不用锚点。',
    hint: '如果 & 是原文，给整个值加上英文双引号："&…"；如果不是，删掉 & 和它后面的名字。',
  },
  YAML_TAG: {
    severity: 'error',
    message: '「!」开头的值会被当作类型标签，本站不用标签。',
    hint: '如果 ! 是原文，给整个值加上英文双引号："!…"；如果不是，删掉 ! 和它后面的名字。',
  },
  YAML_MERGE_KEY: { severity: 'error', message: '本站不用合并键「<<」。', hint: '把要用的内容直接写出来。' },
  YAML_NOT_A_MAPPING: {
    severity: 'error',
    message: '这个文件不是「名称: 值」形式的 YAML，看起来是{found}。',
    hint: '检查是不是放错了文件；每一行应当像 name: 办案维稳经费。',
  },
  YAML_MULTIPLE_DOCUMENTS: {
    severity: 'error',
    message: '一个文件里有几份内容（中间有「---」或「...」一行）。',
    hint: '一个文件只写一份，删掉这一行；如果「...」是原文，给它加上英文双引号。',
  },
  YAML_COMMENT_CUTS_TEXT: {
    severity: 'error',
    message: '「#」后面的文字会被当作注释丢掉。',
    hint: '如果 # 是正文，给整个值加上英文双引号；如果是注释，移到单独一行。',
  },
  YAML_LINES_JOINED: {
    severity: 'error',
    message: '这个值写成了几行，换行会变成空格，与原文不符。',
    hint: '写成一行。原文真有换行时，名称后面写「|-」，正文从下一行起，比名称多缩进两个空格。',
  },
  KEY_UNKNOWN: { severity: 'error', message: '不认识的名称「{key}」。', hint: '{suggestion}' },
  KEY_MISSING: {
    severity: 'error',
    message: '缺少「{key}」（{title}）。',
    hint: '{advice}',
  },
  TYPE_WRONG: { severity: 'error', message: '「{key}」应当是{expected}，这里是{found}。', hint: '{advice}' },
  TEXT_NOT_QUOTED: {
    severity: 'error',
    message: '「{key}」是文字，{raw} 没有加引号，会被当成{found}。',
    hint: '加上英文双引号："{raw}"{otherwise}',
  },
  TEXT_EMPTY: {
    severity: 'error',
    message: '「{key}」是空文字。',
    hint: '{advice}',
  },
  TEXT_CONTROL_CHARACTER: {
    severity: 'error',
    message: '文字里有不能显示的控制字符 {characters}。',
    hint: '删掉它；常见于从别的软件粘贴的文字，或者双引号里的反斜杠「\\」。',
  },
  TEXT_HIDDEN_CHARACTER: {
    severity: 'warning',
    message: '文字里有看不见的字符 {characters}。',
    hint: '原文没有就删掉；原文确有则保留，页面会照样公开。',
  },
  TEXT_SURROUNDING_SPACE: {
    severity: 'warning',
    message: '文字的开头或结尾有空白。',
    hint: '删掉两端空白；用「|」写的多行文字改用「|-」。',
  },
  VALUE_INVALID: { severity: 'error', message: '「{key}」的值不合规定。', hint: '{advice}' },
  AMOUNT_UNREADABLE: {
    severity: 'warning',
    message: '金额「{text}」读不出数值，会照原文公开，但不计入合计。',
    hint: '金额只写数字，用英文双引号，例如 "73.7"；负数、不到一分或超过一万亿元的也读不出。原文如此则不用改。',
  },
  SHARE_UNREADABLE: {
    severity: 'warning',
    message: '比例「{text}」读不出数值，会照原文公开，但画图时当作空白。',
    hint: '比例写成 "25" 或 "25%"，用英文双引号。原文如此则不用改。',
  },
  PROJECT_FILE_NAME: {
    severity: 'error',
    message: '文件名与序号不一致：number 是 {number}，文件名应当是 {expected}。',
    hint: '改文件名，或者改 number。',
  },
  SOURCE_LINES_INVALID: {
    severity: 'error',
    message: '原文行号 [{first}, {last}] 不对：首行应当不大于末行。',
    hint: '照原文行号改正；没有原文时写 null。',
  },
  CODE_UNKNOWN: {
    severity: 'warning',
    message: '科目表里没有编码「{code}」，页面上只能印出编码。',
    hint: '核对编码，引号要用英文双引号；编码没有错，就在 content/classification.yaml 里补上它的名称和出处。',
  },
  CODE_DUPLICATE: { severity: 'error', message: '编码「{code}」写了两次。', hint: '只留一个。' },
  TERM_DUPLICATE: { severity: 'error', message: '地址用名「{id}」用了两次。', hint: '给其中一个换个名字。' },
  SUB_GOAL_UNKNOWN: {
    severity: 'error',
    message: '没有第 {number} 个分项目标，department.yaml 里只有 {count} 个。',
    hint: '改正 subGoal 的数字。',
  },
  NICKNAME_NOT_PRINTED: {
    severity: 'error',
    message: '第 {number} 个分项目标的“绩效指标”里没有「{nickname}」。',
    hint: '照 department.yaml 里 indicatorText 的原词写，一字不差。',
  },
  PROJECT_UNKNOWN: {
    severity: 'error',
    message: '没有序号为 {number} 的项目。',
    hint: '改正 projects 里的数字。',
  },
  FINDING_MISQUOTED: {
    severity: 'error',
    message: '引用的原词「{words}」不在这一格里，或者没有这一格。',
    hint: '改正 path 和 words，一字不差。',
  },
  REPLY_UNMATCHED: {
    severity: 'warning',
    message: '没有编号为「{finding}」的核对提示，这条说明不会公开。',
    hint: '从“核对提示”网页上复制编号；内容改过以后，原来的提示可能已经没有了。',
  },
  UNFILLED_LEFT: {
    severity: 'error',
    message: '「{key}」（{title}）还是“（待填写）”，不能公开。',
    hint: '照原文填上；原文空白而且可以空白的写 null。',
  },
  MOVE_UNFINISHED: {
    severity: 'error',
    message: '公开或撤回一份文件时中断了，还没有做完。',
    hint: '运行 npm run dev，它会接着做完；不要改动或删除这个文件。',
  },
  SOURCE_FILES_AMBIGUOUS: {
    severity: 'error',
    message: '原文文件夹里有 {count} 个文本文件，分不清哪个是原文。',
    hint: 'source/ 里只留一个 .txt 文件。',
  },
  PORTAL_FILE_MISSING: {
    severity: 'error',
    message: 'content/portal/ 里没有 {name}。',
    hint: '把文件放进 content/portal/，或者改正文件名（大小写也要一样）；不用就写 null。',
  },
  PORTAL_UNSAFE: {
    severity: 'error',
    message: '门户的页头、页脚里有不能用的东西：{what}。',
    hint: '只留文字、列表、链接和图片；脚本、样式、表单都去掉，图片放进 content/portal/，样式写进单独的 .css 文件。',
  },
  PORTAL_LINK: {
    severity: 'error',
    message: '链接「{what}」不知道通到哪里。',
    hint: '写全网址，例如 https://www.example.gov.cn/zwgk/；site.yaml 里写了 origin 时，也可以从 / 写起。',
  },
  CORRECTION_MISMATCH: {
    severity: 'error',
    message: '更正以后的文字「{after}」不在 {path} 里，或者没有这一格。',
    hint: '改正 path，或者把那一格改成更正以后的文字。',
  },
  REDACTION_UNEXPLAINED: {
    severity: 'error',
    message: '{path} 里有“（依法不予公开）”，没有写理由。',
    hint: '在 editorial.yaml 的 redactions 里写上 path: {path} 和 reason。',
  },
  REDACTION_UNMATCHED: {
    severity: 'error',
    message: '{path} 里没有“（依法不予公开）”，或者没有这一格。',
    hint: '改正 path；那一格不再有不公开的内容，就删掉这一条。',
  },
  REVIEW_OUTDATED: {
    severity: 'warning',
    message: '审查（{by}，{date}）以后，内容又有改动。',
    hint: '重新审查，在编辑台首页的“重新审查…”里填写；不用编辑台，就在 review 里改日期和结果，textHash 写成 "{hash}"。',
  },
  REVIEW_REFUSED: {
    severity: 'error',
    message: '审查（{by}，{date}）的结果是“不同意公开”，却放在要公开的文件夹里。',
    hint: '运行 npm run dev，在编辑台首页把这一年“撤回到草稿”；或者把整个文件夹移到 content/drafts/。改好以后重新审查。',
  },
  DATES_DISORDERED: {
    severity: 'error',
    message: '发布日期 {published} 早于成文日期 {written}。',
    hint: '文件写成以后才能发布：对照原文和门户，改正 publishedAt 或者 writtenOn。',
  },
  TEXT_PLACEHOLDER: {
    severity: 'error',
    message: '「{key}」写的是“{text}”，等于没有写。',
    hint: '写上实际的内容；还不知道的写 null，不加引号（这一项不能空白的，问清楚再写）。',
  },
  TEXT_LOOKALIKE: {
    severity: 'warning',
    message: '文字里的 {characters}，其实是另外的字符。',
    hint: '改成平常的字符；原文确是这样就保留，页面会照样公开。',
  },
  TEXT_MARKUP: {
    severity: 'warning',
    message: '文字里有像网页代码的「{markup}」。',
    hint: '多半是从网页上复制带来的，删掉它；原文确有就保留，页面会当作文字照印，不会执行。',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
