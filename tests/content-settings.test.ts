import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shapeOf } from '../src/loader/field.ts';
import { siteSchema } from '../src/loader/site-schema.ts';

it("the archive's own site.yaml explains every setting, by its Chinese and its English name", () => {
  const text = readFileSync('content/site.yaml', 'utf8');
  const unexplained = shapeOf(siteSchema)
    .fields.filter(({ key, reference }) => !text.includes(`# ${reference.name}（${key}）：`))
    .map(({ key }) => key);
  expect(unexplained).toEqual([]);
});
