#!/bin/sh
# 核对这个文件夹里的每一个文件。用法：sh verify.sh [公钥.pem]
# 公钥请从别的途径取得（例如公告或电话核对），用文件夹里自带的公钥只能看出无意的损坏。
case ${1:-} in
'') key=ed25519.pub.pem ;;
/*) key=$1 ;;
*) key=$PWD/$1 ;;
esac
cd "$(dirname "$0")" || exit 1
status=0

if [ ! -f SHA256SUMS ]; then
  echo "这里没有 SHA256SUMS，请在解开的发布包里运行。"
  exit 1
fi
# macOS 没有 sha256sum，有 shasum。
if command -v sha256sum >/dev/null; then sums() { sha256sum "$@"; }; else sums() { shasum -a 256 "$@"; }; fi
result=$(export LC_ALL=C && sums -c SHA256SUMS 2>&1) || status=1
echo "$result" | sed -n -e 's/^\(.*\): FAILED open or read$/缺少：\1/p' -e 's/^\(.*\): FAILED$/内容变了：\1/p'

listed=$(mktemp) && present=$(mktemp) || exit 1
trap 'rm -f "$listed" "$present"' EXIT
cut -c67- SHA256SUMS | LC_ALL=C sort >"$listed"
find . -type f | sed 's|^\./||' | grep -Ev '^SHA256SUMS(\.[a-z0-9]+\.sig)?$' | LC_ALL=C sort >"$present"
extra=$(LC_ALL=C comm -13 "$listed" "$present")
if [ -n "$extra" ]; then
  echo "$extra" | sed 's/^/多出来的文件：/'
  status=1
fi

check() {
  [ -f "SHA256SUMS.$1.sig" ] || return 0
  if ! command -v openssl >/dev/null; then
    echo "$1 签名没有核对：这台电脑没有 openssl。"
    return 0
  fi
  kind=$1 && pem=$2 && shift 2
  if openssl pkeyutl -verify -pubin -inkey "$pem" -rawin "$@" -in SHA256SUMS -sigfile "SHA256SUMS.$kind.sig" >/dev/null 2>&1; then
    echo "$kind 签名相符。"
  else
    echo "签名不对：SHA256SUMS.$kind.sig"
    status=1
  fi
}
if [ $# -gt 0 ] && [ ! -f SHA256SUMS.ed25519.sig ]; then
  echo "没有签名：SHA256SUMS.ed25519.sig"
  status=1
elif [ ! -f SHA256SUMS.ed25519.sig ] && [ ! -f SHA256SUMS.sm2.sig ]; then
  echo "没有签名，只能看出无意的损坏。"
fi
check ed25519 "$key"
check sm2 sm2.pub.pem -digest sm3 -pkeyopt distid:1234567812345678

[ $status = 0 ] && echo "核对无误。" || echo "核对没有通过。"
exit $status
