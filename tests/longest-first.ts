import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes half a minute or more, which nothing tells in a fresh clone. */
const long = /(page-kinds|commands|kill|damaged-cache|corpus)\.test\.ts$/;

/** Begins each project with what takes longest, so that in the end not one process works alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // A process serves one project: they stay one after the other.
    const byProject = Map.groupBy(sorted, ({ project }) => project.name);
    return [...byProject.values()].flatMap((specifications) => [
      ...specifications.filter(({ moduleId }) => long.test(moduleId)),
      ...specifications.filter(({ moduleId }) => !long.test(moduleId)),
    ]);
  }
}
