import { describe, expect, it } from 'vitest';
import { chartColours } from '../../../src/charts/chart-colours.ts';
import { chartConfig } from '../../../src/charts/chart-config.ts';
import { allocation, periods, plan, targets } from './sample-rows.ts';

const colours = chartColours((name) => `#${name}`);

describe('chartConfig', () => {
  it('passes labels and amounts of a ranking on unchanged and in order', () => {
    const { data } = chartConfig(allocation, 'wide', colours);
    expect(data.labels).toEqual(allocation.rows.map(({ label }) => label));
    expect(data.datasets[0]?.data).toEqual(allocation.rows.map(({ amount }) => amount));
  });

  it('stacks every part of every period and every count of every project, in order', () => {
    const stacked = (rows: typeof periods | typeof targets) => {
      const { datasets, labels } = chartConfig(rows, 'wide', colours).data;
      expect(labels).toEqual(rows.rows.map(({ label }) => label));
      expect(new Set(datasets.map((dataset) => 'stack' in dataset && dataset.stack))).toEqual(
        new Set(['all']),
      );
      return rows.rows.map((_, row) => datasets.map(({ data }) => data[row]));
    };
    expect(stacked(periods)).toEqual(periods.rows.map(({ parts }) => parts));
    expect(stacked(targets)).toEqual(targets.rows.map(({ counts }) => counts));
  });

  it('draws the plan from zero through the carried values', () => {
    const [dataset, behind] = chartConfig(plan, 'narrow', colours).data.datasets;
    const points = plan.rows.map(({ month, carried }) => ({ x: month, y: carried }));
    expect(dataset?.data).toEqual([{ x: 0, y: 0 }, ...points]);
    expect(behind?.data.at(-1)).toEqual({ x: 12, y: 100 });
  });

  it('keeps the plan scale at 100, or at the next whole step when a value is more', () => {
    const scaleTo = (percent: number) => {
      const last = { label: '12月底', month: 12, percent, carried: percent, text: `${percent}%` };
      return chartConfig({ ...plan, rows: [last] }, 'wide', colours).options?.scales?.['y'];
    };
    expect(chartConfig(plan, 'wide', colours).options?.scales?.['y']).toMatchObject({ min: 0, max: 100 });
    expect(scaleTo(149.5)).toMatchObject({ max: 150, ticks: { stepSize: 25 } });
    expect(scaleTo(201)).toMatchObject({ max: 300, ticks: { stepSize: 100 } });
    expect(scaleTo(12_000)).toMatchObject({ max: 12_000, ticks: { stepSize: 1200 } });
  });

  it('tells budgets apart by fill as well as colour', () => {
    const [dataset] = chartConfig(allocation, 'wide', colours).data.datasets;
    expect(dataset).toMatchObject({ borderColor: expect.arrayContaining(['#general', '#fund', '#dim']) });
    expect(dataset).toMatchObject({ backgroundColor: expect.arrayContaining(['#general', '#paper']) });
  });

  it('draws nothing for an amount of zero', () => {
    const rows = allocation.rows.slice(0, 1).map((row) => ({ ...row, amount: 0, text: '0' }));
    const [dataset] = chartConfig({ ...allocation, rows }, 'wide', colours).data.datasets;
    expect(dataset).toMatchObject({ backgroundColor: ['transparent'], borderWidth: [0] });
  });
});
