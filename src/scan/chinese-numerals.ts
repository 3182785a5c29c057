import type { Digits } from './amounts.ts';

const PLAIN = { digits: '零一二三四五六七八九', tens: ['', '十', '百', '千'] };
/** As on cheques, so that no stroke can be added. */
const CAPITAL = { digits: '零壹贰叁肆伍陆柒捌玖', tens: ['', '拾', '佰', '仟'] };
type Signs = typeof PLAIN;

const GROUPS = ['', '万', '亿', '万亿'];
/** 角 and 分. */
const PLACES = 2;
/** Ten thousand, the step between 元 and 万元. */
const WAN = 4;

/**
 * An amount as it is said, in its own unit and in the units ten thousand times smaller and larger, with plain signs and capital
 * ones: 86.5 → «八十六点五», «八十六万五千», «捌拾陆万伍仟» … What is less than one is left out where it would be 角 and 分.
 */
export function chineseReadings({ key, exponent }: Digits): string[] {
  return [-WAN, 0, WAN].flatMap((step) => {
    const { whole, fraction } = decimal(String(key), exponent + step);
    // `0.0086` and numbers past the largest group are never said.
    if (whole.length > GROUPS.length * WAN || (whole === '0' && step < 0)) return [];
    return [PLAIN, CAPITAL].flatMap((signs) => {
      const said = sayWhole(whole, signs);
      const point = `${said}点${[...fraction].map((digit) => signs.digits[Number(digit)]).join('')}`;
      const short = said.replace(/^[一壹](?=[十拾])/, '');
      if (fraction === '') return [said, short];
      return fraction.length <= PLACES ? [said, short, point] : [point];
    });
  });
}

function decimal(digits: string, exponent: number): { whole: string; fraction: string } {
  if (exponent >= 0) return { whole: digits + '0'.repeat(exponent), fraction: '' };
  const padded = digits.padStart(1 - exponent, '0');
  return { whole: padded.slice(0, exponent), fraction: padded.slice(exponent) };
}

function sayWhole(whole: string, signs: Signs): string {
  const padded = whole.padStart(Math.ceil(whole.length / WAN) * WAN, '0');
  const groups = padded.match(/.{4}/g) ?? [];
  let said = '';
  for (const [index, group] of groups.entries()) {
    const needsZero = said !== '' && (group.startsWith('0') || groups[index - 1]?.endsWith('000'));
    const own = sayGroup(group, signs);
    if (own === '') continue;
    said += `${needsZero && !own.startsWith('零') ? '零' : ''}${own}${GROUPS[groups.length - 1 - index]}`;
  }
  return said || '零';
}

/** Up to 9999: «1050» → «一千零五十». */
function sayGroup(group: string, { digits, tens }: Signs): string {
  let said = '';
  let isAfterZero = false;
  for (const [index, digit] of [...group].entries()) {
    if (digit === '0') {
      isAfterZero = said !== '';
      continue;
    }
    said += `${isAfterZero ? '零' : ''}${digits[Number(digit)]}${tens[group.length - 1 - index]}`;
    isAfterZero = false;
  }
  return said;
}
