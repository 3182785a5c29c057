declare module 'virtual:mingbai/audience' {
  export const audience: import('./source/parse-content.ts').Audience;
}
