// The floors of ARCHITECTURE.md. Relative imports only: an alias would hide modules from this check.
const inPage = '^entrypoints/[^/]+\\.content\\.ts$|^entrypoints/in-page\\.ts$|^entrypoints/report-(form|guide)\\.ts$';
/** Each floor may import from itself by folder rules below, and from these floors. */
const low = '^utils/(schema|i18n|evidence|taxonomy|figures)/|^utils/errors\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'schema-imports-only-zod',
      severity: 'error',
      from: { path: '^utils/schema/' },
      to: { pathNot: '^utils/schema/|^node_modules/zod/' },
    },
    {
      name: 'floor-1-imports-only-floor-0-and-itself',
      severity: 'error',
      from: { path: '^utils/(i18n|evidence|taxonomy|figures)/' },
      to: {
        path: '^(utils|entrypoints|components|partner)/',
        pathNot: '^utils/schema/|^utils/errors\\.ts$|^utils/$1/',
      },
    },
    {
      name: 'platforms-are-pure-dom',
      severity: 'error',
      from: { path: '^utils/platforms/' },
      to: { path: '^(utils|entrypoints|components|partner)/', pathNot: `^utils/platforms/|${low}` },
    },
    {
      name: 'platforms-do-not-know-each-other',
      severity: 'error',
      // Facebook's pages for phones are read by an adapter of their own, with its addresses.
      from: { path: '^utils/platforms/([^/]+?)(?:-mobile)?/' },
      to: { path: '^utils/platforms/([^/]+)/', pathNot: '^utils/platforms/($1|shared)(-mobile)?/' },
    },
    {
      name: 'only-storage-uses-idb',
      severity: 'error',
      from: { pathNot: '^utils/storage/|^node_modules/' },
      to: { path: '^node_modules/idb/' },
    },
    {
      name: 'floor-3-does-not-import-actions-or-ui',
      severity: 'error',
      from: { path: '^utils/(vault|storage|content|reports|sync)/|^utils/messaging\\.ts$' },
      to: { path: '^utils/actions/|^components/|^entrypoints/|^partner/' },
    },
    {
      name: 'content-does-not-reach-vault-storage-or-sync',
      severity: 'error',
      from: { path: '^utils/content/' },
      to: { path: '^utils/(vault|storage|sync|actions)/' },
    },
    {
      name: 'components-are-props-only',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(utils|entrypoints|partner|node_modules)/',
        pathNot: '^utils/(schema|i18n|taxonomy)/|^node_modules/preact/',
      },
    },
    {
      name: 'nobody-imports-entrypoints',
      severity: 'error',
      from: { pathNot: '^entrypoints/|^tests/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'partner-shares-only-the-low-floors',
      severity: 'error',
      from: { path: '^partner/' },
      to: { path: '^(utils|entrypoints|components)/', pathNot: low },
    },
    {
      name: 'extension-does-not-import-partner',
      severity: 'error',
      from: { path: '^(utils|entrypoints|components)/' },
      to: { path: '^partner/' },
    },
    {
      name: 'no-zod-in-pages',
      severity: 'error',
      from: { path: inPage },
      to: { path: '^node_modules/zod/', reachable: true },
    },
    {
      name: 'no-database-in-pages',
      severity: 'error',
      from: { path: inPage },
      to: { path: '^node_modules/idb/', reachable: true },
    },
    {
      name: 'no-network-in-pages',
      severity: 'error',
      from: { path: inPage },
      to: { path: '^utils/(sync|actions|storage|vault)/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(\\.output|\\.wxt|demo-output)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types vanish when built; only what reaches the bundle counts.
    tsPreCompilationDeps: false,
  },
};
