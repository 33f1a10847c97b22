import type { FieldShape } from './field.ts';

/** A value of the field as it is written in YAML, on one line, with its parts under their names in `language`. */
export function fieldExample({ reference, parts }: FieldShape, language: 'zh' | 'en'): string {
  if (language === 'zh') return reference.example;
  return (parts?.fields ?? []).reduce(
    (text, part) => text.replaceAll(`${part.reference.name}: `, `${part.key}: `),
    reference.example,
  );
}
