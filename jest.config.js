process.env.TZ = 'Europe/Zurich';

/** Jest runs the TypeScript sources through swc; packages that ship only ES modules go through it too. */
module.exports = {
  // The default leaves one core idle.
  maxWorkers: '100%',
  testEnvironment: 'node',
  // A guard against tests that hang, wide enough for a busy machine.
  testTimeout: 240_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  transform: {
    '^.+\\.(ts|mjs)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|uqr|swissqrbill)/)'],
};
