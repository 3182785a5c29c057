import { describe, expect, it } from 'vitest';
import type { ChartTable } from '../../../src/charts/chart-table.ts';
import { tableCsv } from '../../../src/charts/table-csv.ts';

const table = (rows: ChartTable['rows'], foot: ChartTable['foot'] = []): ChartTable => ({
  caption: '表',
  columns: [
    { label: '项目', isNumber: false },
    { label: '预算数（万元）', isNumber: true },
  ],
  rows,
  foot,
});
const linesOf = (csv: string) => csv.replace(/^\uFEFF/, '').split('\r\n');

describe('tableCsv', () => {
  it('begins with a byte order mark, ends lines as RFC 4180 says, and puts sums last', () => {
    const csv = tableCsv(table([[{ text: '甲' }, { text: '3' }]], [[{ text: '合计' }, { text: '3' }]]));
    expect(csv).toBe('\uFEFF项目,预算数（万元）\r\n甲,3\r\n合计,3\r\n');
  });

  it('writes exact decimals without separators, true minus signs, and blanks as nothing', () => {
    const csv = tableCsv(
      table([
        [{ text: '甲' }, { text: '1,019.6962' }],
        [{ text: '乙' }, { text: '−5' }],
        [{ text: '丙' }, { text: '39.2%' }],
        [{ text: '丁' }, { text: null }],
      ]),
    );
    expect(linesOf(csv).slice(1, 5)).toEqual(['甲,1019.6962', '乙,-5', '丙,39.2%', '丁,']);
  });

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '＝1', ' =1'])('makes no formula of %j', (text) => {
    const [, line = ''] = linesOf(tableCsv(table([[{ text }, { text }]])));
    for (const field of line.split(',').slice(0, 1)) expect(field).toMatch(/^"?'/);
  });

  it('quotes separators, quotation marks and line ends', () => {
    const csv = tableCsv(table([[{ text: '甲,"乙"\n丙' }, { text: '约5' }]]));
    expect(csv).toContain('\r\n"甲,""乙""\n丙",约5\r\n');
  });
});
