import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { folderForPeople, resolveFolders } from '../folders.ts';
import { chooseListening } from '../ports.ts';

/** `baoku preview`. */
export const previewCommand: Command = {
  name: 'preview',
  options: ['out', 'port', 'host'],
  async run({ values, texts, surroundings }) {
    const { outputDirectory } = resolveFolders(values, surroundings.workingDirectory);
    const listening = await chooseListening(values, texts, surroundings);
    const interrupted = surroundings.untilInterrupted();
    // Only here: Node's server takes longer to load than most commands take.
    const { startPreviewServer } = await import('../preview-server.ts');
    const server = await startPreviewServer({ directory: outputDirectory, ...listening });
    const folder = folderForPeople(outputDirectory, surroundings.workingDirectory);
    surroundings.output.write(
      `${texts.server.serving(folder)}\n${texts.server.openAddress(server.url)}\n${texts.server.howToStop}\n`,
    );
    await interrupted;
    await server.stop();
    return exitCode.done;
  },
};
