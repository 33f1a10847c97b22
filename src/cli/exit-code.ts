/** What the process ends with. Permanent: scripts and schedulers read it. */
export const exitCode = {
  done: 0,
  /** The content has errors; the published site stays as it was. */
  contentProblems: 1,
  /** A check of the search found a query that was not answered exactly. */
  searchNotExact: 1,
  /** Something was not imported; what was, is written. */
  importIncomplete: 1,
  /** At an old address, nothing answers. */
  addressesLost: 1,
  /** A folder was looked at that has settings already, or articles that cannot be read by those proposed. */
  adoptionIncomplete: 1,
  /** A wrong option, or something on this machine that its operator must mend. */
  wrongUsage: 2,
  /** Our own bug. */
  bug: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
