// The package declares its converters, and not its dictionaries.
declare module 'opencc-js/dict/*' {
  /** `头 頭|发 發 髮|…`: what each character can become. */
  const entries: string;
  export default entries;
}
