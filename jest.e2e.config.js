/** End-to-end tests in a real Chromium: apart from the others, which need no browser. */
const base = require('./jest.config.js');

module.exports = { ...base, roots: ['<rootDir>/e2e'], maxWorkers: 1, testTimeout: 240_000 };
