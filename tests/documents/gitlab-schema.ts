import { z } from 'astro/zod';

// The part of GitLab's published keyword reference (docs.gitlab.com/ci/yaml) that the documents use. Strict: a key that is
// not here is misspelt, or to be looked up there and added.

const script = z.array(z.string().min(1)).min(1);

const job = z.strictObject({
  stage: z.string(),
  script,
  parallel: z.int().min(1).max(200).optional(),
  needs: z.array(z.string()).optional(),
  publish: z.string().optional(),
  artifacts: z
    .strictObject({
      paths: z.array(z.string()).min(1),
      expire_in: z
        .string()
        .regex(/^\d+ (?:min|hour|day|week)s?$/)
        .optional(),
    })
    .optional(),
  rules: z.array(z.strictObject({ if: z.string() })).optional(),
});

/** Keys that stand beside the jobs. */
const globals = { image: z.string(), stages: z.array(z.string()) };

/** A pipeline; `jobs` by name. Stages and needs lead to what there is. */
export const gitlabPipeline = z
  .looseObject(globals)
  .transform(({ image, stages, ...jobs }) => ({ image, stages, jobs }))
  .pipe(z.strictObject({ ...globals, jobs: z.record(z.string(), job) }))
  .superRefine(({ stages, jobs }, { addIssue }) => {
    for (const [name, { stage, needs = [] }] of Object.entries(jobs)) {
      if (!stages.includes(stage)) addIssue(`${name}: there is no stage ${stage}`);
      for (const other of needs) if (!(other in jobs)) addIssue(`${name}: there is no job ${other}`);
    }
  });
