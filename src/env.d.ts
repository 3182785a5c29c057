declare module 'virtual:mingbai/audience' {
  export const audience: import('./source/parse-content.ts').Audience;
}

declare module 'virtual:mingbai/pages' {
  /** What loads each generated page, by its path below the project: `/content/pages/published/…/overview.mdx`. */
  export const generatedPages: Record<
    string,
    () => Promise<{
      frontmatter: import('./render/mdx.ts').PageMatter;
      Content: import('astro/runtime/server/index.js').AstroComponentFactory;
    }>
  >;
}

/** «traditional simplified[ another]» pairs, separated by «|». */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}

declare module 'subset-font' {
  /** A font with the characters of `text` only; `variationAxes` pins the axes of a variable one. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff2'; variationAxes?: Record<string, number> },
  ): Promise<Uint8Array>;
}
