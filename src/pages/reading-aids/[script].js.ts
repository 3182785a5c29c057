import type { APIContext } from 'astro';
import { scriptResponse } from '../../publish/plain-script.ts';
import { readingScripts } from '../../publish/reading-scripts.ts';

export async function getStaticPaths() {
  return (await readingScripts()).map(({ name, text }) => ({ params: { script: name }, props: { text } }));
}

export function GET({ props }: APIContext<{ text: string }>): Response {
  return scriptResponse(props.text);
}
