#!/bin/sh
# 双击这个文件（或者运行 sh scripts/preview.sh）：打开预览和编辑台。
cd "$(dirname "$0")/.." || exit 1

finish() {
  # 双击打开的窗口会马上关掉，留住它，好让人看完。
  if [ -t 0 ]; then
    printf '按回车键关闭这个窗口。'
    read -r _
  fi
  exit "$1"
}

if ! command -v node >/dev/null 2>&1; then
  echo '这台电脑上没有 Node.js，预览要靠它运行。'
  echo '请到 https://nodejs.org/zh-cn 下载“长期支持（LTS）”版，安装以后再双击一次。'
  echo '不能自己装软件的，请找单位的信息技术人员，告诉他需要 Node.js 20.19 或更新的版本。'
  finish 1
fi

node scripts/start-preview.mjs
code=$?
if [ "$code" -ne 0 ]; then finish "$code"; fi
