interface ProblemKind {
  severity: 'error' | 'warning';
  message: string;
  hint: string;
}

/** Every problem an editor can meet: permanent code, what is wrong, what to do. Codes are never renamed. */
export const PROBLEM_CODES = {
  PATH_NOT_FOUND: { severity: 'error', message: '找不到这个文件或文件夹。', hint: '检查路径有没有写错。' },
  FILE_MISSING: { severity: 'error', message: '缺少文件 {name}。', hint: '从别的年度复制一份同名文件，再改内容。' },
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
  FILE_EMPTY: { severity: 'error', message: '文件是空的。', hint: '填写内容，或者从同类文件复制一份再改。' },
  FILE_NOT_UTF8: {
    severity: 'error',
    message: '文件不是 UTF-8 编码，第 {byte} 个字节读不出文字。',
    hint: '用编辑器“另存为”，编码选 UTF-8，再保存；如果它是 Word、Excel 一类的文件，请移走。',
  },
  FILE_HAS_BOM: {
    severity: 'error',
    message: '文件开头有看不见的 BOM 标记。',
    hint: '用编辑器“另存为”，编码选 UTF-8（不带 BOM），再保存。',
  },
  FILE_HAS_CRLF: {
    severity: 'error',
    message: '文件用的是 Windows 换行（CRLF），本站只用 LF。',
    hint: '在编辑器右下角把 CRLF 改成 LF，再保存。',
  },
  FOLDER_NAME: {
    severity: 'error',
    message: '文件夹名「{name}」不合规定。',
    hint: '部门文件夹只用小写字母、数字和连字符，年度文件夹用四位数字，例如 gaoxin-gongan/2021。',
  },
  YAML_SYNTAX: { severity: 'error', message: '这一行不合 YAML 的写法：{detail}', hint: '{advice}' },
  YAML_TOO_DEEP: { severity: 'error', message: '括号或缩进嵌套太深，无法读取。', hint: '检查有没有多余的括号。' },
  YAML_FULLWIDTH_COLON: {
    severity: 'error',
    message: '「{key}」后面用了中文冒号「：」，读不出它的值。',
    hint: '改成英文冒号，并在后面空一格：{key}: …',
  },
  YAML_TAB: { severity: 'error', message: '缩进用了制表符（Tab）。', hint: '删掉它，改用空格缩进，每层两个空格。' },
  YAML_DUPLICATE_KEY: { severity: 'error', message: '「{key}」写了两次。', hint: '只留一个，删掉另一个。' },
  YAML_ALIAS: {
    severity: 'error',
    message: '「*」开头的值会被当作引用，本站不用引用。',
    hint: '如果 * 是原文，给整个值加上引号："*…"',
  },
  YAML_ANCHOR: {
    severity: 'error',
    message: '「&」开头的值会被当作锚点，本站不用锚点。',
    hint: '如果 & 是原文，给整个值加上引号："&…"',
  },
  YAML_TAG: {
    severity: 'error',
    message: '「!」开头的值会被当作类型标签，本站不用标签。',
    hint: '如果 ! 是原文，给整个值加上引号："!…"',
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
    hint: '一个文件只写一份；如果「...」是原文，请加引号。',
  },
  YAML_COMMENT_CUTS_TEXT: {
    severity: 'error',
    message: '「#」前面有空格，后面的文字会被当作注释丢掉。',
    hint: '如果 # 是正文，给整个值加引号；如果是注释，移到单独一行，或给前面的值加引号。',
  },
  YAML_LINES_JOINED: {
    severity: 'error',
    message: '这个值写成了几行，换行会变成空格，与原文不符。',
    hint: '写成一行；原文真有换行时用「|-」。',
  },
  KEY_UNKNOWN: { severity: 'error', message: '不认识的名称「{key}」。', hint: '{suggestion}' },
  KEY_MISSING: { severity: 'error', message: '缺少「{key}」（{title}）。', hint: '补上一行 {key}: …；原文空白写 null。' },
  TYPE_WRONG: { severity: 'error', message: '「{key}」应当是{expected}，这里是{found}。', hint: '{advice}' },
  TEXT_NOT_QUOTED: {
    severity: 'error',
    message: '「{key}」是文字，{raw} 没有加引号，会被当成{found}。',
    hint: '加上英文双引号："{raw}"',
  },
  TEXT_EMPTY: { severity: 'error', message: '「{key}」是空文字。', hint: '原文空白写 null；必须填写的请补上。' },
  TEXT_CONTROL_CHARACTER: {
    severity: 'error',
    message: '文字里有不能显示的控制字符 {character}。',
    hint: '删掉它；常见于从别的软件粘贴的文字。',
  },
  TEXT_HIDDEN_CHARACTER: {
    severity: 'warning',
    message: '文字里有看不见的字符 {character}。',
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
    hint: '金额只写数字，例如 "73.7"；不到一分或超过一万亿元的也读不出。原文如此则不用改。',
  },
  SHARE_UNREADABLE: {
    severity: 'warning',
    message: '比例「{text}」读不出数值，会照原文公开，但画图时当作空白。',
    hint: '比例写成 "25" 或 "25%"。原文如此则不用改。',
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
    hint: '在 content/classification.yaml 里补上它的名称和出处。',
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
  PROJECT_UNKNOWN: { severity: 'error', message: '没有序号为 {number} 的项目。', hint: '改正 projects 里的数字。' },
  SOURCE_FILES_AMBIGUOUS: {
    severity: 'error',
    message: '原文文件夹里有 {count} 个文本文件，分不清哪个是原文。',
    hint: 'source/ 里只留一个 .txt 文件。',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
