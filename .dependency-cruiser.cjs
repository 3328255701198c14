/** The floors (see src/decisions/001-the-layout.md). Each rule was tried with a planted violation. */
const MODULES = {
  identity: [],
  areas: [],
  billing: ['identity'],
  learning: ['identity', 'areas'],
  portfolio: ['identity', 'areas', 'learning'],
  registration: ['identity', 'learning'],
  assessment: ['identity', 'learning', 'portfolio'],
  certification: ['identity', 'areas', 'assessment'],
  licensing: ['identity', 'areas', 'certification'],
};
const TEST = '\\.test\\.ts$';
const moduleRules = Object.entries(MODULES).map(([module, may]) => ({
  name: `module-${module}-knows-only`,
  severity: 'error',
  comment: `${module} may know ${may.join(', ') || 'no other module'}; a new arrow is a decision`,
  from: { path: `^src/domain/${module}/`, pathNot: TEST },
  to: { path: '^src/domain/[^/]+/', pathNot: `^src/domain/(${[module, ...may].join('|')})/` },
}));
const tableRules = Object.keys(MODULES).map((module) => ({
  name: `module-${module}-owns-its-tables`,
  severity: 'error',
  comment: 'a module reads and writes its own tables only',
  from: { path: `^src/domain/${module}/`, pathNot: TEST },
  to: { path: '^db/schema/', pathNot: `^db/schema/(${module}|${module}-[a-z]+|columns)\\.ts$`, dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'below-does-not-know-astro',
      severity: 'error',
      from: { path: '^(src/(domain|workflows|queries|adapters|catalogue|documents|i18n|demo|server|setup)|db)/', pathNot: [TEST, '^src/server/dev-site\\.ts$'] },
      to: { path: '(^astro(:|/|$)|node_modules/astro/|^@astrojs|\\.(astro|css|mdx)$)' },
    },
    {
      name: 'adapters-only-through-ports',
      severity: 'error',
      from: { path: '^src/(domain|workflows|queries)/', pathNot: TEST },
      to: { path: '^src/(adapters|catalogue|documents)/', pathNot: '(/port\\.ts|/ports\\.ts)$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-app-wires',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(adapters|catalogue|documents)/', '^src/app\\.ts$', '^src/server/embedded\\.ts$', '^src/content\\.config\\.ts$', TEST] },
      to: { path: '^src/(adapters|catalogue|documents)/', pathNot: '(/port\\.ts|/ports\\.ts)$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a-module-is-entered-by-its-index',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/', pathNot: TEST },
      to: { path: '^src/domain/[^/]+/', pathNot: ['^src/domain/$1/', '^src/domain/[^/]+/index\\.ts$'] },
    },
    {
      name: 'the-domain-speaks-no-language',
      severity: 'error',
      comment: 'a module gives codes and facts; who shows them, or writes a mail or a document, finds the words',
      from: {
        path: '^src/domain/',
        pathNot: TEST,
      },
      to: { path: '^src/i18n/' },
    },
    {
      name: 'one-place-chooses-the-language',
      severity: 'error',
      comment: 'everybody speaks through src/i18n/index.ts, which knows who reads; scripts in the browser have no reader but theirs',
      from: {
        path: '^(src|db)/',
        pathNot: [
          TEST,
          '^src/i18n/',
          '^src/components/(ui/keep-draft|learning/read-aloud)\\.ts$',
        ],
      },
      to: { path: '^src/i18n/[a-z]+/' },
    },
    {
      name: 'scripts-of-the-browser-stay-in-the-browser',
      severity: 'error',
      comment: 'which language is spoken is known in the process of the server alone (node:async_hooks)',
      from: { path: '^src/components/(ui/(keep-draft|held-draft|draft-fields|save-by-itself)|learning/(read-aloud|practices))\\.ts$' },
      to: { path: '^src/i18n/index\\.ts$' },
    },
    {
      name: 'below-does-not-know-the-entrances',
      severity: 'error',
      comment: 'what the server and the pages share knows neither; it is one copy of plain Node TypeScript (decision 004)',
      from: { path: '^(src/(domain|workflows|queries|adapters|catalogue|documents|i18n)|db)/', pathNot: TEST },
      to: { path: '^src/(pages|actions|components|layouts|http|server|middleware)' },
    },
    {
      name: 'tables-know-nothing-above-them',
      severity: 'error',
      from: { path: '^db/', pathNot: TEST },
      to: { path: '^src/' },
    },
    {
      name: 'http-does-not-know-the-process',
      severity: 'error',
      comment: 'the process starts the server, and is not asked by it',
      from: { path: '^src/http/', pathNot: TEST },
      to: { path: '^src/server/' },
    },
    {
      name: 'workflows-do-not-read-queries',
      severity: 'error',
      comment: 'a rule that decides is no reading: it belongs to a module or a workflow',
      from: { path: '^src/workflows/', pathNot: TEST },
      to: { path: '^src/queries/' },
    },
    {
      name: 'nothing-knows-the-demo',
      severity: 'error',
      comment: 'the demo is a consumer of the whole product; only what starts it, and tests, may know it',
      from: { path: '^(src|db)/', pathNot: ['^src/demo/', '^src/server/(first-start|announce)\\.ts$', TEST] },
      to: { path: '^src/demo/' },
    },
    {
      name: 'others-enter-modules-by-the-index',
      severity: 'error',
      from: { path: '^(src/(?!domain/)|db/)', pathNot: TEST },
      to: { path: '^src/domain/[^/]+/', pathNot: '^src/domain/[^/]+/index\\.ts$' },
    },
    {
      name: 'entrances-do-not-touch-tables',
      severity: 'error',
      from: { path: '^src/(pages|actions|components|layouts|middleware)', pathNot: TEST },
      to: { path: ['^db/', 'node_modules/drizzle-orm'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'stripe-has-one-folder', severity: 'error', from: { pathNot: ['^src/adapters/payments/', '^tests/contracts/'] }, to: { path: 'node_modules/stripe/' } },
    { name: 'lucia-has-one-file', severity: 'error', from: { pathNot: '^src/domain/identity/sessions\\.ts$' }, to: { path: 'node_modules/lucia/' } },
    {
      name: 'queries-write-nothing',
      severity: 'error',
      from: { path: '^src/queries/', pathNot: TEST },
      to: { path: ['^src/domain/change\\.ts$', '^src/workflows/'] },
    },
    {
      name: 'what-is-private-is-out-of-reach',
      severity: 'error',
      comment: 'no report, export or page of others reads reflections or practice; only their own room and the pages of their owner do (law 9)',
      from: { path: '^src/queries/', pathNot: [TEST, '^src/queries/lesson', '^src/queries/my-writing'] },
      to: { path: '^db/schema/(portfolio|learning-practice)\\.ts$' },
    },
    ...moduleRules,
    ...tableRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
