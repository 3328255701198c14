/** The floors of the house (see src/decisions/001-the-layout.md). Each rule was tried with a planted violation. */
const ROOMS = {
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
const roomRules = Object.entries(ROOMS).map(([room, may]) => ({
  name: `room-${room}-knows-only`,
  severity: 'error',
  comment: `${room} may know ${may.join(', ') || 'no other room'}; a new arrow is a decision`,
  from: { path: `^src/domain/${room}/`, pathNot: TEST },
  to: { path: '^src/domain/[^/]+/', pathNot: `^src/domain/(${[room, ...may].join('|')})/` },
}));
const tableRules = Object.keys(ROOMS).map((room) => ({
  name: `room-${room}-owns-its-tables`,
  severity: 'error',
  comment: 'a room reads and writes its own tables only',
  from: { path: `^src/domain/${room}/`, pathNot: TEST },
  to: { path: '^db/schema/', pathNot: `^db/schema/(${room}|${room}-[a-z]+|columns)\\.ts$`, dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'the-house-does-not-know-astro',
      severity: 'error',
      from: { path: '^(src/(domain|processes|reports|outside|server|setup)|db)/', pathNot: TEST },
      to: { path: '(^astro(:|/|$)|node_modules/astro/|^@astrojs)' },
    },
    {
      name: 'outside-only-through-ports',
      severity: 'error',
      from: { path: '^src/(domain|processes|reports)/', pathNot: TEST },
      to: { path: '^src/outside/', pathNot: '(/port\\.ts|/ports\\.ts)$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-app-wires',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/outside/', '^src/app\\.ts$', '^src/server/embedded\\.ts$', '^src/content\\.config\\.ts$', TEST] },
      to: { path: '^src/outside/', pathNot: '(/port\\.ts|/ports\\.ts)$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a-room-is-entered-by-its-door',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/', pathNot: TEST },
      to: { path: '^src/domain/[^/]+/', pathNot: ['^src/domain/$1/', '^src/domain/[^/]+/index\\.ts$'] },
    },
    {
      name: 'others-enter-rooms-by-the-door',
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
    { name: 'stripe-has-one-room', severity: 'error', from: { pathNot: ['^src/outside/payments/', '^tests/contracts/'] }, to: { path: 'node_modules/stripe/' } },
    { name: 'lucia-has-one-file', severity: 'error', from: { pathNot: '^src/domain/identity/sessions\\.ts$' }, to: { path: 'node_modules/lucia/' } },
    {
      name: 'reports-write-nothing',
      severity: 'error',
      from: { path: '^src/reports/', pathNot: TEST },
      to: { path: ['^src/domain/change\\.ts$', '^src/processes/'] },
    },
    {
      name: 'what-is-private-is-out-of-reach',
      severity: 'error',
      comment: 'no report, export or page of others reads reflections; only their own room and the page of their owner do (law 9)',
      from: { path: '^src/reports/', pathNot: [TEST, '^src/reports/lesson'] },
      to: { path: '^db/schema/portfolio\\.ts$' },
    },
    ...roomRules,
    ...tableRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
