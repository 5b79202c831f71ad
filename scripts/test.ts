// `npm test`: everything, in the order that fails fastest. `npm run check` (`--fast`): the part under 20 s, with those
// unit tests that the uncommitted change reaches.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as tools from './ensure-tools';

interface Step {
  name: string;
  command: string[];
  /** A vitest run: its own tests are counted. Any other step counts as one. */
  vitest?: boolean;
  slow?: boolean;
  environment?: Record<string, string>;
}

const fast = process.argv.includes('--fast');
/** Seconds each, or in need of PostgreSQL, age, openssl or ssh-keygen, which `check` does not install. */
const slowTests = [
  'tests/unit/evidence/standard-tools.test.ts',
  'tests/unit/partner/intake.test.ts',
  'tests/unit/partner/intake-markers.test.ts',
  'tests/unit/partner/intake-start.test.ts',
  'tests/unit/platforms/fixtures.test.ts',
  'tests/unit/platforms/mutation.test.ts',
  'tests/unit/storage/killed.test.ts',
  'tests/unit/storage/killed-import.test.ts',
];

const steps: Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'floors', command: ['tsx', 'scripts/floors.ts'] },
  {
    name: 'unit tests',
    command: [
      'vitest',
      'run',
      ...(fast ? ['--changed', '--passWithNoTests', ...slowTests.flatMap((file) => ['--exclude', file])] : []),
    ],
    vitest: true,
  },
  { name: 'build for Chromium', command: ['wxt', 'build'], slow: true },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'], slow: true },
  { name: 'web-ext lint', command: ['web-ext', 'lint', '-s', '.output/firefox-mv3', '--self-hosted'], slow: true },
  { name: 'sizes', command: ['tsx', 'scripts/sizes.ts'], slow: true },
  {
    name: 'in real Chromium',
    command: ['vitest', 'run', '--config', 'vitest.e2e.config.ts'],
    vitest: true,
    slow: true,
  },
  { name: 'the walk', command: ['tsx', 'scripts/start.ts', '--built', '--headless'], slow: true },
  {
    name: 'in real Firefox',
    command: ['vitest', 'run', '--config', 'vitest.firefox.config.ts'],
    vitest: true,
    slow: true,
  },
];

try {
  if (!fast)
    tools.ensureTools([tools.chromium, tools.firefox, tools.postgres, tools.age, tools.openssl, tools.sshKeygen]);
} catch (error) {
  if (!(error instanceof tools.MissingTools)) throw error;
  process.stdout.write(`${error.message}\n`);
  process.exit(1);
}

const reports = mkdtempSync(path.join(os.tmpdir(), 'athar-test-'));
const total = { passed: 0, failed: 0 };
for (const step of steps.filter((step) => !(fast && step.slow))) {
  const started = Date.now();
  const { passed, failed } = run(step);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${failed === 0 ? 'ok  ' : 'FAIL'}  ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)\n`,
  );
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run(step: Step): { passed: number; failed: number } {
  const report = path.join(reports, `${step.name.replaceAll(' ', '-')}.json`);
  const [command, ...parameters] = step.command;
  const extra = step.vitest ? ['--reporter=json', `--outputFile.json=${report}`] : [];
  const result = spawnSync(path.join('node_modules', '.bin', command!), [...parameters, ...extra], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...step.environment },
    maxBuffer: 1 << 28,
  });
  const broken = result.status !== 0;
  if (!step.vitest) {
    if (broken) process.stdout.write(`${result.stdout}\n${result.stderr}\n`);
    return broken ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  }
  const told = readReport(report);
  if (broken) process.stdout.write(told === null ? `${result.stdout}\n${result.stderr}\n` : failuresOf(told));
  // A run that died before it wrote its report, or ran nothing, has failed.
  if (told === null) return { passed: 0, failed: 1 };
  const nothing = !fast && told.numPassedTests + told.numFailedTests === 0;
  return { passed: told.numPassedTests, failed: Math.max(told.numFailedTests, broken || nothing ? 1 : 0) };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

function failuresOf(report: Report): string {
  return report.testResults
    .flatMap(({ name, message, assertionResults }) => [
      ...(message === '' ? [] : [`${name}: ${message}\n`]),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(
          (test) =>
            `${path.relative('.', name)} > ${test.fullName}\n${test.failureMessages.join('\n').slice(0, 3_000)}\n`,
        ),
    ])
    .join('\n');
}
