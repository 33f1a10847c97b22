import { z } from 'astro/zod';
import { raise } from './field-values.ts';

/** A colour: `#0b5394`, in lower case. */
export function hexColor() {
  return z
    .string()
    .meta({ pattern: '^#[0-9a-fA-F]{6}$' })
    .transform((text, context) => {
      if (/^#[0-9a-f]{6}$/i.test(text)) return text.toLowerCase();
      return raise(context, 'color-form', { value: text });
    });
}

/** A CSS `font-family`: names of fonts with commas between. Nothing in it can end the declaration. */
export function fontFamily() {
  return z
    .string()
    .meta({ pattern: '^[^{};:<>()@/\\\\]+$' })
    .transform((text, context) => {
      const names = text.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
      if (names.some((name) => !/^[\p{L}\p{N} ._-]+$/u.test(name)))
        return raise(context, 'font-form', { value: text });
      // Names of one plain word may be keywords, such as serif.
      return names.map((name) => (/^[a-z-]+$/i.test(name) ? name : `"${name}"`)).join(', ');
    });
}
