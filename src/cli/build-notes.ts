import type { CachePart, PictureNote } from '../publish/build-options.ts';
import type { Texts } from './texts/texts.ts';

/** In the order in which they are named. */
const order: readonly CachePart[] = ['content', 'templates', 'pictures', 'search', 'record'];

/** What builds told besides their results. */
export interface ToldNotes {
  /** The parts of the cache that could not be used, each once. */
  readonly rebuilt: readonly CachePart[];
  /** What could not be made of pictures. */
  readonly pictures: readonly PictureNote[];
}

export interface BuildNotes {
  readonly onRebuilt: (part: CachePart) => void;
  readonly onPictures: (note: PictureNote) => void;
  /** Those since it was last asked. */
  readonly take: () => ToldNotes;
  /** Says what `take` would give, each in one line; empty where that is nothing. Ends with a line feed. */
  readonly describe: () => string;
}

/** Collects what builds tell of their cache and their pictures. */
export function collectNotes(texts: Texts): BuildNotes {
  const parts = new Set<CachePart>();
  let pictures: PictureNote[] = [];
  const take = (): ToldNotes => {
    const told = { rebuilt: order.filter((part) => parts.has(part)), pictures };
    parts.clear();
    pictures = [];
    return told;
  };
  return {
    onRebuilt: (part) => void parts.add(part),
    onPictures: (note) => void pictures.push(note),
    take,
    describe() {
      const told = take();
      const lines = [
        ...(told.rebuilt.length === 0 ? [] : [texts.build.cacheRebuilt(told.rebuilt)]),
        ...told.pictures.map((note) => describePictureNote(note, texts)),
      ];
      return lines.map((line) => `${line}\n`).join('');
    },
  };
}

/** So many of a list are named. */
const fewNames = 5;

function describePictureNote(note: PictureNote, { build }: Texts): string {
  switch (note.kind) {
    case 'originals-only':
      return build.originalsOnly(note.count);
    case 'not-converted':
      return build.picturesNotConverted(note.files.slice(0, fewNames), note.files.length);
    case 'not-drawn':
      return build.picturesNotDrawn(note.count, [...note.characters].slice(0, fewNames).join(''));
  }
}
