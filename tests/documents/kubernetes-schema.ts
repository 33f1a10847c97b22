import { z } from 'astro/zod';

// The part of the API of Kubernetes (kubernetes.io/docs/reference, batch/v1 and core/v1) that the documents use. Strict: a key
// that is not here is misspelt, or to be looked up there and added.

/** RFC 1123: what objects, containers and volumes may be called. */
const name = z.string().regex(/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/);
const quantities = z.strictObject({
  cpu: z
    .string()
    .regex(/^\d+m?$/)
    .optional(),
  memory: z
    .string()
    .regex(/^\d+(?:Ki|Mi|Gi|Ti)$/)
    .optional(),
});

const container = z.strictObject({
  name,
  image: z.string(),
  workingDir: z.string().startsWith('/'),
  command: z.array(z.string()).min(1),
  resources: z.strictObject({ requests: quantities, limits: quantities }),
  volumeMounts: z.array(z.strictObject({ name, mountPath: z.string().startsWith('/') })),
});

const volume = z.strictObject({
  name,
  persistentVolumeClaim: z.strictObject({ claimName: name }).optional(),
  emptyDir: z.strictObject({}).optional(),
});

/** A Job. Mounts lead to volumes that there are; limits per index stand with an index. */
export const kubernetesJob = z
  .strictObject({
    apiVersion: z.literal('batch/v1'),
    kind: z.literal('Job'),
    metadata: z.strictObject({ name }),
    spec: z.strictObject({
      completionMode: z.literal('Indexed').optional(),
      completions: z.int().min(1).optional(),
      parallelism: z.int().min(1).optional(),
      backoffLimit: z.int().min(0).optional(),
      backoffLimitPerIndex: z.int().min(0).optional(),
      template: z.strictObject({
        spec: z.strictObject({
          // Jobs allow no other, and a limit per index only this one.
          restartPolicy: z.literal('Never'),
          containers: z.array(container).length(1),
          volumes: z.array(volume),
        }),
      }),
    }),
  })
  .superRefine(({ spec }, { addIssue }) => {
    const { containers, volumes } = spec.template.spec;
    const mounts = containers.flatMap(({ volumeMounts }) => volumeMounts.map((mount) => mount.name));
    const known = volumes.map((each) => each.name);
    if (mounts.sort().join() !== known.sort().join())
      addIssue(`Mounted are ${mounts.join()}, not ${known.join()}`);
    const isIndexed = spec.completionMode === 'Indexed';
    if (isIndexed !== (spec.completions !== undefined)) addIssue('An index needs completions');
    if (!isIndexed && spec.backoffLimitPerIndex !== undefined) addIssue('There is no index to limit');
  });
