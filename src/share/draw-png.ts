import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let started: Promise<void> | null = null;

/** Draws an SVG as PNG with these fonts only. WebAssembly computes the same on every machine, so the bytes are the same too. */
export async function drawPng(svg: string, fonts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  started ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  await started;
  const picture = new Resvg(svg, {
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Noto Sans SC' },
  });
  try {
    const rendered = picture.render();
    const bytes = new Uint8Array(rendered.asPng());
    rendered.free();
    return bytes;
  } finally {
    picture.free();
  }
}
