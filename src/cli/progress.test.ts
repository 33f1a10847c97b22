import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../tests/fake-surroundings.ts';
import { displayWidth } from './display-width.ts';
import { createProgress, writeBar } from './progress.ts';
import { textsIn } from './texts/texts.ts';

describe('createProgress', () => {
  it('draws one line in a terminal and clears it at the end', () => {
    const { surroundings, written } = fakeSurroundings({ terminalColumns: 60 });
    const progress = createProgress(surroundings.errors, textsIn('zh'), surroundings.now);
    progress.show('render', 500, 1000);
    progress.end();
    expect(written.errors).toBe(`\r\x1b[2K生成页面  ${'█'.repeat(15)}${'░'.repeat(15)}  500/1,000\r\x1b[2K`);
  });

  it('draws at most ten times a second, but every new step at once', () => {
    const { surroundings, written } = fakeSurroundings({ terminalColumns: 60 });
    const progress = createProgress(surroundings.errors, textsIn('en'), () => new Date(0));
    for (let done = 0; done < 100; done++) {
      progress.show('render', done, 100);
      progress.show('search', done, 100);
    }
    expect(written.errors.match(/\r/g)).toHaveLength(2);
  });

  it('writes a plain line for each finished step anywhere else', () => {
    const { surroundings, written } = fakeSurroundings();
    const progress = createProgress(surroundings.errors, textsIn('en'), () => new Date(0));
    for (let done = 0; done <= 3; done++) progress.show('read', done, 3);
    progress.show('read', 3, 3);
    progress.show('render', 1200, 1200);
    progress.end();
    expect(written.errors).toBe('Reading 3/3\nMaking pages 1,200/1,200\n');
  });

  it('writes a plain line now and then while a step lasts', () => {
    const { surroundings, written } = fakeSurroundings();
    const progress = createProgress(surroundings.errors, textsIn('en'), surroundings.now);
    for (let done = 0; done < 25; done++) progress.show('read', done, 100);
    expect(written.errors).toBe('Reading 9/100\nReading 19/100\n');
  });
});

describe('writeBar', () => {
  it('never fills the terminal, whatever its width and the text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('生成页面', 'Making pages'),
        fc.nat(1e6),
        fc.nat(1e6),
        (columns, label, done, total) => {
          expect(displayWidth(writeBar(label, done, total, columns))).toBeLessThan(columns);
        },
      ),
    );
  });

  it('leaves the bar out where there is no room for it', () => {
    expect(writeBar('生成页面', 1, 2, 20)).toBe('生成页面 1/2');
  });
});
