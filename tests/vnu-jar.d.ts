/** The package's one export: where the checker's `vnu.jar` is. */
declare module 'vnu-jar' {
  const jar: string;
  export default jar;
}
