import { describe, expect, it } from 'vitest';
import { chartColours } from '../../../src/charts/chart-colours.ts';
import { chartConfig } from '../../../src/charts/chart-config.ts';
import { allocation, periods, plan } from './sample-rows.ts';

const colours = chartColours((name) => `#${name}`);

describe('chartConfig', () => {
  it.each([allocation, periods])('passes labels and amounts of $kind on unchanged and in order', (rows) => {
    const { data } = chartConfig(rows, 'wide', colours);
    expect(data.labels).toEqual(rows.rows.map(({ label }) => label));
    expect(data.datasets[0]?.data).toEqual(rows.rows.map(({ amount }) => amount));
  });

  it('draws the plan from zero through the carried values', () => {
    const [dataset] = chartConfig(plan, 'narrow', colours).data.datasets;
    const points = plan.rows.map(({ month, carried }) => ({ x: month, y: carried }));
    expect(dataset?.data).toEqual([{ x: 0, y: 0 }, ...points]);
  });

  it('keeps the plan scale at 100, or more when a value is more', () => {
    const last = { label: '12月底', month: 12, percent: 120, carried: 120, text: '120%' };
    expect(chartConfig(plan, 'wide', colours).options?.scales?.['y']).toMatchObject({ min: 0, max: 100 });
    expect(chartConfig({ ...plan, rows: [last] }, 'wide', colours).options?.scales?.['y']).toMatchObject({
      max: 120,
    });
  });

  it('tells budgets apart by outline as well as colour', () => {
    const [dataset] = chartConfig(allocation, 'wide', colours).data.datasets;
    expect(dataset).toMatchObject({ borderWidth: expect.arrayContaining([0, 3]) });
    expect(dataset).toMatchObject({ backgroundColor: expect.arrayContaining(['#general', '#paper']) });
  });

  it('draws nothing for an amount of zero', () => {
    const rows = allocation.rows.slice(0, 1).map((row) => ({ ...row, amount: 0, text: '0' }));
    const [dataset] = chartConfig({ ...allocation, rows }, 'wide', colours).data.datasets;
    expect(dataset).toMatchObject({ backgroundColor: ['transparent'], borderWidth: [0] });
  });
});
