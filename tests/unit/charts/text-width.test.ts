import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../src/charts/text-width.ts';

describe('textWidth', () => {
  it('counts full-width characters as one em and digits as 0.56', () => {
    expect(textWidth('预算（', 10)).toBe(30);
    expect(textWidth('12', 10)).toBeCloseTo(11.2);
  });
});

describe('wrapText', () => {
  it('loses nothing and keeps closing marks and numbers whole', () => {
    const text = '农村饮水安全（2021年度）、维修养护';
    const lines = wrapText(text, 60, 10);
    expect(lines.join('')).toBe(text);
    expect(lines.some((line) => /^[）、]/.test(line))).toBe(false);
    expect(lines.join('|')).toContain('2021');
  });
});
