import { expect, test } from 'vitest';
import { sha256 } from '../../../src/publish/sha256.ts';
import { drawPng } from '../../../src/share/draw-png.ts';
import { canDraw, fontsFor } from '../../../src/share/share-fonts.ts';

const WORDS = '公开 2024年 A1%';
const picture = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="#fff"/><text x="4" y="28" font-size="20">${words}</text></svg>`;

test('a picture is the same bytes on every machine, whatever fonts it has', async () => {
  const bytes = await drawPng(picture(WORDS), await fontsFor([WORDS]));
  expect(sha256(bytes)).toBe('e6007b74f447e6374e7b3aaea3cf9a5c6e8903e251b9b3b5e443e7a19a637517');
});

test('words are drawn, each letter of them', async () => {
  const fonts = await fontsFor([WORDS]);
  const drawn = async (words: string) => sha256(await drawPng(picture(words), fonts));
  const blank = await drawn('');
  for (const letter of WORDS.replaceAll(' ', '')) expect(await drawn(letter), letter).not.toBe(blank);
});

test.each([
  ['办案维稳经费：≥98%（一）“二”', true],
  ['１２①', true],
  ['名字里有𠮷', false],
  ['\u202e倒', false],
  ['قلم', false],
])('%s: whether it can be drawn whole', (text, isWhole) => {
  expect(canDraw(text)).toBe(isWhole);
});
