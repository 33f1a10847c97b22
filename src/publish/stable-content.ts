import { ContentChanged } from '../loader/read-body.ts';
import { asOperatorError, type WrittenFolders } from './as-operator-error.ts';

/** A file may change while it is read; so often is the content read again from the start. */
const attempts = 3;

/**
 * Does what reads the content, again from the start when a file changed meanwhile.
 *
 * @throws OperatorError for what the person at the machine can mend
 */
export async function withStableContent<Result>(
  options: WrittenFolders,
  task: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof ContentChanged) || attempt === attempts) throw asOperatorError(error, options);
    }
  }
}
