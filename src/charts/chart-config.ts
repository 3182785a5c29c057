import type { ChartConfiguration } from 'chart.js';
import { allocationConfig } from './allocation-config.ts';
import type { ChartColours } from './chart-colours.ts';
import type { ChartRows } from './chart-rows.ts';
import type { ChartLayout } from './chart-size.ts';
import { periodsConfig } from './periods-config.ts';
import { planConfig } from './plan-config.ts';
import { targetsConfig } from './targets-config.ts';

/** The Chart.js configuration of some rows; the static picture and the interactive chart are both drawn from it. */
export function chartConfig(rows: ChartRows, layout: ChartLayout, colours: ChartColours): ChartConfiguration {
  switch (rows.kind) {
    case 'allocation':
      return allocationConfig(rows, layout, colours) as ChartConfiguration;
    case 'periods':
      return periodsConfig(rows, layout, colours) as ChartConfiguration;
    case 'plan':
      return planConfig(rows, layout, colours) as ChartConfiguration;
    case 'targets':
      return targetsConfig(rows, layout, colours) as ChartConfiguration;
  }
}
