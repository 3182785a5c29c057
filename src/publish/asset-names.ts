interface Named {
  name?: string | undefined;
  names?: readonly string[];
}

const FOLDER = '_astro';

/** «[...address].astro_astro_type_script…» → «address»: gateways refuse addresses with two dots in a row. */
function plainName(name = ''): string {
  const [own = ''] = name.split(/\.astro|@_@/);
  return own.replace(/[^\w-]+/g, '-').replace(/^[-_]+|[-_]+$/g, '') || 'page';
}

/** How Rolldown names scripts and style sheets. */
export const scriptName = ({ name }: Named): string => `${FOLDER}/${plainName(name)}.[hash].js`;
export const assetName = ({ names }: Named): string =>
  `${FOLDER}/${plainName(names?.[0]?.replace(/\.\w+$/, ''))}.[hash][extname]`;
