import { ImportFailure } from './import-failure.ts';
import type { Importer } from './importer.ts';
import type { InputFile } from './input-file.ts';

/** The most bytes of a text; articles can hold no more. */
const textLimit = 4 * 1024 * 1024;

/** The importer for an input, by its name. Each is loaded only when an input needs it. */
export async function chooseImporter(input: InputFile): Promise<Importer> {
  switch (input.extension) {
    case 'txt':
    case 'text':
      return textImporter();
    case '':
      return textImporter();
    default:
      throw new ImportFailure('unknown-kind', { extension: input.extension });
  }
}

async function textImporter(): Promise<Importer> {
  const { importText } = await import('./text/import-text.ts');
  const { decodeBytes } = await import('./decode/decode-bytes.ts');
  return (input, context) => [{ draft: importText(decodeBytes(input.read(textLimit)).text, context) }];
}
