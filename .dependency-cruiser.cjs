// Who may import what. Each rule is one line of docs/decisions/0001; break one on purpose and this turns red.
const pure = '^lib/([a-z]+)/rules/';
const error = 'error';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-stays-pure',
      comment: 'Rules take values and give values: no framework, no clock, no database, no Node.',
      severity: error,
      from: { path: pure },
      to: { pathNot: '^lib/(core|[a-z]+/rules)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-never-read-the-clock',
      comment: 'The day is handed in by a command or query.',
      severity: error,
      from: { path: pure },
      to: { path: '^lib/core/clock' },
    },
    {
      name: 'db-only-behind-commands-and-queries',
      comment: 'There is no second path to the database.',
      severity: error,
      from: {
        path: '^(app|components|lib)/',
        pathNot: '^(lib/(platform|web|[a-z]+/(store|commands|queries))/|app/api/)',
      },
      to: { path: '^lib/(platform/db|[a-z]+/store)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'prisma-only-in-db',
      severity: error,
      from: { path: '^(app|components|lib)/', pathNot: '^lib/(platform/db|web/auth|[a-z]+/store)/' },
      to: { path: '^(node_modules/(@prisma|pg)/|lib/platform/db/(client|generated/(client|internal)))' },
    },
    {
      name: 'repositories-know-no-web',
      severity: error,
      from: { path: '^lib/(platform|[a-z]+/store)/' },
      to: {
        path: '^(app|components)/|^lib/(web|[a-z]+/(commands|queries))/|^node_modules/(next|react|next-auth)/',
      },
    },
    {
      name: 'commands-know-no-web',
      severity: error,
      from: { path: '^lib/[a-z]+/commands/' },
      to: { path: '^(app|components)/|^lib/(web|[a-z]+/queries)/|^node_modules/(next|react)/' },
    },
    {
      name: 'web-helpers-below-commands',
      severity: error,
      from: { path: '^lib/web/' },
      to: { path: '^(app|components)/|^lib/[a-z]+/(commands|queries)/' },
    },
    { name: 'lib-below-app', severity: error, from: { path: '^lib/' }, to: { path: '^(app|components)/' } },
    {
      name: 'components-show-only',
      comment: 'They get a view model (its type alone may be imported) and decide nothing.',
      severity: error,
      from: { path: '^components/' },
      to: {
        path: '^app/|^lib/(platform|web|core/policy|[a-z]+/(store|commands|queries))/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'areas-apart',
      severity: error,
      from: { path: '^app/(commissioner|practitioner|budget-holder|account)/' },
      to: {
        path: '^app/(commissioner|practitioner|budget-holder|account|choose-role|\\(public\\))/',
        pathNot: '^app/$1/|^app/account/actions',
      },
    },
    {
      name: 'e2e-through-the-browser',
      severity: error,
      from: { path: '^tests/e2e/' },
      to: { path: '^(app|components|lib)/' },
    },
    {
      name: 'no-cycles',
      severity: error,
      from: { pathNot: '^lib/platform/db/generated' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: error,
      from: {
        orphan: true,
        path: '^(app|components|lib)/',
        pathNot:
          '(page|layout|error|not-found|route|loading)\\.tsx?$|\\.css$|\\.d\\.ts$|^lib/platform/db/generated',
      },
      to: {},
    },
    { name: 'resolvable', severity: error, from: {}, to: { couldNotResolve: true } },
    {
      name: 'shipped-code-needs-no-dev-dependency',
      severity: error,
      from: { path: '^(app|components|lib)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|\\.screens)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
