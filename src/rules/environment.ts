import { allTriggers } from './groups.js';
import { defineRule } from './rule.js';

/** The environment variables that Lambda sets at the edge, where a function can have none of its own (PM-ENV). */
const atTheEdge: ReadonlySet<string> = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
  // Not reserved, but set by default.
  'LANG',
  'LD_LIBRARY_PATH',
  'NODE_PATH',
  'PATH',
  'TZ',
]);

const variable = defineRule<{ name: string }>({
  id: 'PM-ENV',
  title: 'A function at the edge has no environment variables of its own: only those that Lambda sets',
  triggers: allTriggers,
  severity: 'warning',
  advice: true,
  evidence: 'documented',
  source: 'lambda-at-edge-function-restrictions; configuration-envvars',
  checks: {
    environment: (name) => (atTheEdge.has(name) ? undefined : { path: `process.env.${name}`, name }),
  },
  says: ({ name }) =>
    `the function read process.env.${name}, which does not exist at the edge: CloudFront takes no function with environment variables. Put the value into the bundle, or into a custom header of the origin.`,
});

/** What a function finds around it (§5.2). */
export const environmentAdvice = [variable] as const;
