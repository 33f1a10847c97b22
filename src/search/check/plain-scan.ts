/** Finds the places of the texts that hold `sought`, in order. */
export type PlainScan = (sought: string) => number[];

/**
 * Looks through all texts for a text, as someone would who reads them one after the other. Texts that lack one of its UTF-16
 * units are passed over unread: of each unit, a bit a text says whether it stands there.
 *
 * @param texts folded
 */
export function openPlainScan(texts: readonly string[]): PlainScan {
  const holders = new Map<number, Uint32Array>();
  const words = Math.ceil(texts.length / bits);
  for (const [place, text] of texts.entries()) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let holding = holders.get(unit);
      if (holding === undefined) holders.set(unit, (holding = new Uint32Array(words)));
      const word = Math.floor(place / bits);
      holding[word] = (holding[word] ?? 0) | (1 << (place % bits));
    }
  }
  return (sought) => {
    const places: number[] = [];
    const needed = sought.split('').map((unit) => holders.get(unit.charCodeAt(0)));
    for (let word = 0; word < words; word++) {
      const all = needed.reduce((held, holding) => held & (holding?.[word] ?? 0), -1);
      if (all === 0) continue;
      for (let bit = 0; bit < bits; bit++) {
        const place = word * bits + bit;
        if ((all & (1 << bit)) !== 0 && texts[place]?.includes(sought) === true) places.push(place);
      }
    }
    return places;
  };
}

/** Of a number that JavaScript's operators on bits take. */
const bits = 32;
