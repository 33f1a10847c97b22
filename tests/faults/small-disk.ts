import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './fault.ts';

/** A disk with little space. */
export interface SmallDisk {
  /** Leaves so many bytes free; on a disk that is only pretended, through the fault to build with. */
  readonly leave: (bytes: number) => Fault | undefined;
  /** Lets nobody write; on a disk that is only pretended, through the fault to build with. */
  readonly protect: () => Fault | undefined;
  /** Makes room again, and lets everybody write. */
  readonly clear: () => void;
  readonly remove: () => void;
}

/** Whether this process may mount a file system of its own, as root on Linux may. */
export function canMount(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  return mounted;
}

/** Whether this user may be root in a namespace of mounts of its own, where nothing of the system is touched. */
export function canUnshare(): boolean {
  return spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;
}

/** A file system in memory that holds the folder: the folder becomes a link to it. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  const disk = `${folder}-disk`;
  mkdirSync(disk, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  mkdirSync(join(disk, 'held'));
  symlinkSync(join(disk, 'held'), folder);
  const filler = join(disk, 'filler');
  return {
    leave(bytes) {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
      return undefined;
    },
    protect() {
      execFileSync('mount', ['-o', 'remount,bind,ro', disk]);
      return undefined;
    },
    clear() {
      execFileSync('mount', ['-o', 'remount,bind,rw', disk]);
      rmSync(filler, { force: true });
    },
    remove: () => execFileSync('umount', ['--lazy', disk]),
  };
}

/** A folder in which a build finds no more space than what is left to it. */
export function pretendSmallDisk(root: string, folder: string): SmallDisk {
  return {
    leave: (bytes) => ({ kind: 'full-disk', root, folder, bytes }),
    protect() {
      // Root may write wherever it wants.
      if (process.getuid?.() === 0) return { kind: 'read-only', root, folder };
      execFileSync('chmod', ['-R', 'a-w', folder]);
      return undefined;
    },
    clear: () => void execFileSync('chmod', ['-R', 'u+w', folder]),
    remove() {},
  };
}
