import type { Page } from 'playwright-core';

const name = 'archive';

/**
 * Has the page's question for a folder of the machine answered by a folder with these files, which lies in the browser
 * (its origin's private file system): the window in which a person chooses one cannot be driven. To be called before the
 * page is opened.
 */
export async function openArchiveFolder(page: Page, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const given = [...files].map(([path, bytes]) => ({ path, text: Buffer.from(bytes).toString('base64') }));
  await page.addInitScript(
    ({ folder, entries }) => {
      const choose = async (): Promise<FileSystemDirectoryHandle> => {
        const storage = await navigator.storage.getDirectory();
        const root = await storage.getDirectoryHandle(folder, { create: true });
        for (const { path, text } of entries) {
          const names = path.split('/');
          const last = names.pop() ?? '';
          let within = root;
          for (const each of names) within = await within.getDirectoryHandle(each, { create: true });
          const file = await within.getFileHandle(last, { create: true });
          const stream = await file.createWritable();
          await stream.write(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
          await stream.close();
        }
        return root;
      };
      Reflect.set(window, 'showDirectoryPicker', choose);
    },
    { folder: name, entries: given },
  );
}

/**
 * The files of that folder whose names end in `ending`, as they are by now: path → text. Others come and go meanwhile:
 * what is written lies in a swap file until it is whole.
 */
export async function savedFiles(page: Page, ending: string): Promise<ReadonlyMap<string, string>> {
  const read = async ([folder = '', end = '']: string[]): Promise<[string, string][]> => {
    const found: [string, string][] = [];
    const walk = async (directory: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const [entry, handle] of directory as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind === 'directory')
          await walk(handle as FileSystemDirectoryHandle, `${prefix}${entry}/`);
        else if (entry.endsWith(end))
          found.push([prefix + entry, await (await (handle as FileSystemFileHandle).getFile()).text()]);
      }
    };
    const storage = await navigator.storage.getDirectory();
    await walk(await storage.getDirectoryHandle(folder), '');
    return found;
  };
  return new Map(await page.evaluate(read, [name, ending]));
}
