import { TomlDate } from 'smol-toml';

/** A value of TOML or JSON with every scalar as the text that was written, or nearly so: days of TOML keep their offset. */
export function asTexts(value: unknown): unknown {
  // The milliseconds were not written.
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=$|Z|[+-])/, '');
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asTexts(each)]));
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : '';
}
