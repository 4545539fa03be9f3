/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/{unit,action,cli}/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // dist/package.json has the same name as package.json.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.js' },
  // Some tests run ten steps, which takes long on a busy machine.
  testTimeout: 90_000,
  // The tests wait for child processes most of the time: more workers than cores.
  maxWorkers: 4,
}
