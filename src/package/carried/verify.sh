#!/bin/sh
# 核对这个文件夹里的每一个文件。用法：sh verify.sh [公钥.pem……]
# 公钥请从别的途径取得（例如公告或电话核对），用文件夹里自带的公钥只能看出无意的损坏。
status=0
fault() {
  echo "$1"
  status=1
}

# 另外给的公钥，它自己说明是哪一种。
trusted_ed25519='' trusted_sm2=''
for given in "$@"; do
  case $given in /*) ;; *) given=$PWD/$given ;; esac
  if ! command -v openssl >/dev/null; then
    echo "这台电脑没有 openssl，不能用公钥核对。"
    exit 1
  fi
  case $(openssl pkey -pubin -in "$given" -noout -text 2>/dev/null) in
  *ED25519*) trusted_ed25519=$given ;;
  *SM2*) trusted_sm2=$given ;;
  *)
    echo "不是 Ed25519 或 SM2 的公钥：$given"
    exit 1
    ;;
  esac
done
cd "$(dirname "$0")" || exit 1
if [ ! -f SHA256SUMS ]; then
  echo "这里没有 SHA256SUMS，请在解开的发布包里运行。"
  exit 1
fi

# 核对程序会跳过它看不懂的行，所以先看每一行：64 位十六进制数字、两个空格、路径。
odd=$(LC_ALL=C grep -Evn '^[0-9a-f]{64}  .+$' SHA256SUMS) && fault "清单里有一行不对：$odd"
twice=$(cut -c67- SHA256SUMS | LC_ALL=C sort | uniq -d)
[ -z "$twice" ] || fault "清单里写了两次：$twice"
# macOS 没有 sha256sum，有 shasum。
if command -v sha256sum >/dev/null; then sums() { sha256sum "$@"; }; else sums() { shasum -a 256 "$@"; }; fi
result=$(export LC_ALL=C && sums -c SHA256SUMS 2>&1) || status=1
echo "$result" | sed -n -e 's/^\(.*\): FAILED open or read$/缺少：\1/p' -e 's/^\(.*\): FAILED$/内容变了：\1/p'

odd=$(find . ! -type d ! -type f | sed 's|^\./||')
[ -z "$odd" ] || fault "不是普通文件（链接一类）：$odd"
listed=$(mktemp) && present=$(mktemp) || exit 1
trap 'rm -f "$listed" "$present"' EXIT
cut -c67- SHA256SUMS | LC_ALL=C sort >"$listed"
find . -type f | sed 's|^\./||' | grep -Ev '^SHA256SUMS(\.(ed25519|sm2)\.sig)?$' | LC_ALL=C sort >"$present"
extra=$(LC_ALL=C comm -13 "$listed" "$present")
[ -z "$extra" ] || fault "$(echo "$extra" | sed 's/^/多出来的文件：/')"

# 核对一种签名：种类，另外给的公钥（没有就是空的），openssl 的选项。
signed=no
check() {
  kind=$1 given=$2 && shift 2
  if [ ! -f "SHA256SUMS.$kind.sig" ]; then
    [ -z "$given" ] && [ ! -f "$kind.pub.pem" ] && return
    signed=yes
    fault "没有签名：SHA256SUMS.$kind.sig"
    return
  fi
  signed=yes
  if ! command -v openssl >/dev/null; then
    echo "$kind 签名没有核对：这台电脑没有 openssl。"
    return
  fi
  if [ -n "$given" ]; then words="用另外给的公钥 $given 核对"; else words="用文件夹里自带的公钥核对，只能看出无意的损坏"; fi
  key=${given:-$kind.pub.pem}
  echo "$kind 公钥指纹 $(openssl pkey -pubin -in "$key" -outform DER 2>/dev/null | sums | cut -c1-64)"
  if openssl pkeyutl -verify -pubin -inkey "$key" -rawin "$@" -in SHA256SUMS -sigfile "SHA256SUMS.$kind.sig" >/dev/null 2>&1; then
    echo "$kind 签名相符（$words）。"
  else
    fault "签名不对：SHA256SUMS.$kind.sig（$words）"
  fi
}
check ed25519 "$trusted_ed25519"
check sm2 "$trusted_sm2" -digest sm3 -pkeyopt distid:1234567812345678
[ $signed = yes ] || echo "没有签名，只能看出无意的损坏。"

[ $status = 0 ] && echo "核对无误。" || echo "核对没有通过。"
exit $status
