import { registerHooks } from 'node:module';

/** What GitHub's own parser finds wrong in a workflow: keys, values, needs, and the expressions in it. */
export async function workflowErrors(yaml: string): Promise<string[]> {
  // It imports JSON without saying so, which Node itself refuses.
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
    await import('@actions/workflow-parser');
  hooks.deregister();
  const { context, value } = parseWorkflow(
    { name: 'workflow.yml', content: yaml },
    new NoOperationTraceWriter(),
  );
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
