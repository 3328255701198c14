import { routes } from '#src/access.ts';

/** What stands at a variable place of these routes has one case; elsewhere (a token, a number) both may count. */
const CASE_OF: Readonly<Record<string, (step: string) => string>> = {
  '/gebieden/[code]': (step) => step.toUpperCase().replace(/\.CSV$/, '.csv'),
  '/trainingen/[course]': (step) => step.toLowerCase(),
  '/uitvoeringen/[run]': (step) => step.toLowerCase(),
  '/verhalen/[story]': (step) => step.toLowerCase(),
};
const patterns = Object.keys(routes)
  .filter((route) => !route.includes('[...'))
  .map((route) => ({ route, steps: route.split('/') }))
  .sort((a, b) => a.route.split('[').length - b.route.split('[').length);

/** The address as we write it, for one typed in other letters (`/Trainingen`, `/gebieden/gm0150`); the same for any that needs nothing. */
export function canonicalPath(path: string): string {
  if (!/[A-Z]/.test(path) && !path.startsWith('/gebieden/')) return path;
  const asked = path.split('/');
  const found = patterns.find(
    ({ steps }) =>
      steps.length === asked.length &&
      steps.every((step, at) => isVariable(step) || step.toLowerCase() === asked[at]?.toLowerCase()),
  );
  if (!found) return path;
  const inCase = CASE_OF[found.route];
  return found.steps
    .map((step, at) => (isVariable(step) ? (inCase?.(asked[at] ?? '') ?? asked[at] ?? '') : step))
    .join('/');
}

function isVariable(step: string): boolean {
  return step.startsWith('[') && step.endsWith(']');
}
