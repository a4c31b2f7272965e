// Who may import what. Plant a file that breaks a rule and tests/architecture/imports.test.ts turns red.
const { below, domains, kit, leaves } = require('./tests/architecture/rooms.json');

const error = 'error';
const order = [...below, ...domains];
const oneOf = (names) => `(${names.join('|')})`;
const framework = '^node_modules/(next|react|react-dom|next-auth)/';
const shownAsTypes = { dependencyTypesNot: ['type-only'] };

/** A room imports what stands before it in the order, never after. A component follows the order of its domain. */
const inOrder = order.slice(0, -1).map((room, place) => ({
  name: `order-of-${room}`,
  severity: error,
  from: { path: `^(lib|components)/${room}/` },
  to: { path: `^(lib|components)/${oneOf(order.slice(place + 1))}/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...inOrder,
    {
      name: 'core-imports-core',
      severity: error,
      from: { path: '^lib/core/' },
      to: { path: '^(app|components|lib)/', pathNot: '^lib/core/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules take values and give values: no clock, no database, no framework, no package, no Node.',
      severity: error,
      from: { path: '^lib/[^/]+/rules/' },
      to: { pathNot: '^lib/(core/(?!clock)|[^/]+/rules/)' },
    },
    {
      name: 'store-is-lowest',
      severity: error,
      from: { path: '^lib/[^/]+/store/' },
      to: { path: '^lib/[^/]+/(commands|queries)/' },
    },
    {
      name: 'queries-run-no-command',
      severity: error,
      from: { path: '^lib/[^/]+/queries/' },
      to: { path: '^lib/[^/]+/commands/' },
    },
    {
      name: 'no-web-below-app',
      comment: 'Only app imports lib/web, and only lib/web knows the framework.',
      severity: error,
      from: { path: '^lib/(?!web/)' },
      to: { path: `^lib/web/|${framework}` },
    },
    {
      name: 'components-know-no-web',
      severity: error,
      from: { path: '^components/' },
      to: { path: '^lib/web/' },
    },
    {
      name: 'web-knows-no-domain',
      severity: error,
      from: { path: '^lib/web/' },
      to: { path: `^lib/${oneOf(domains)}/` },
    },
    { name: 'lib-below-app', severity: error, from: { path: '^lib/' }, to: { path: '^(app|components)/' } },
    {
      name: 'db-only-behind-commands-and-queries',
      comment: 'There is no second path to the database.',
      severity: error,
      from: { path: '^(app|components)/', pathNot: '^app/api/' },
      to: { path: '^lib/(platform/db|[^/]+/store)/', ...shownAsTypes },
    },
    {
      name: 'prisma-only-in-stores',
      severity: error,
      from: { path: '^(app|components|lib)/', pathNot: '^lib/(platform/db|[^/]+/store)/' },
      to: { path: '^node_modules/(@prisma|pg)/|^lib/platform/db/generated/(client|internal)' },
    },
    {
      name: 'clocks-are-moved-in-one-place',
      comment: 'Every command says what happened; moveClocks alone writes what that does to the clocks.',
      severity: error,
      from: { path: '^(app|components|lib)/', pathNot: '^lib/case/commands/move-clocks' },
      to: { path: '^lib/case/store/clock-rows' },
    },
    {
      name: 'client-only-in-platform',
      severity: error,
      from: { path: '^(app|components|lib)/', pathNot: '^lib/platform/db/' },
      to: { path: '^lib/platform/db/client' },
    },
    {
      name: 'components-show-only',
      comment: 'A component takes a view (its type alone may be imported) and decides nothing.',
      severity: error,
      from: { path: '^components/' },
      to: { path: '^app/|^lib/(platform|core/policy|[^/]+/(store|commands|queries))/', ...shownAsTypes },
    },
    {
      name: 'kit-knows-no-domain',
      severity: error,
      from: { path: `^components/${oneOf(kit)}/` },
      to: { path: `^(lib/${oneOf(domains)}|components/${oneOf([...domains, ...leaves])})/` },
    },
    {
      name: 'leaves-are-for-app',
      severity: error,
      from: { path: '^(components|lib)/([^/]+)/' },
      to: { path: `^components/${oneOf(leaves)}/`, pathNot: '^components/$2/' },
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
      name: 'staff-pages-know-no-area',
      comment:
        'app/_staff holds the pages that both staff areas show; the area of a page asks who is calling.',
      severity: error,
      from: { path: '^app/_staff/' },
      to: { path: '^app/(?!_staff/)', pathNot: '^app/account/actions' },
    },
    {
      name: 'staff-pages-are-for-staff',
      severity: error,
      from: { path: '^(app|components|lib)/', pathNot: '^app/(_staff|commissioner|practitioner)/' },
      to: { path: '^app/_staff/' },
    },
    {
      name: 'e2e-through-the-browser',
      severity: error,
      from: { path: '^tests/e2e/' },
      to: { path: '^(app|components|lib)/' },
    },
    {
      name: 'property-tests-share-a-seed',
      severity: error,
      from: { path: '^tests/', pathNot: '^tests/support/property\\.ts$' },
      to: { path: '^node_modules/fast-check/' },
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
