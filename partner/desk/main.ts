import { parseArgs } from 'node:util';
import { run, usage } from './commands';
import { DeskError } from './desk-error';

const options = {
  data: { type: 'string', default: './partner-data/desk' },
  name: { type: 'string' },
  emergency: { type: 'string' },
  origin: { type: 'string' },
  'intake-keys': { type: 'string' },
  'intake-key': { type: 'string' },
  'intake-url': { type: 'string' },
  'desk-token-file': { type: 'string' },
  ca: { type: 'string' },
  address: { type: 'string' },
  days: { type: 'string' },
  label: { type: 'string' },
  to: { type: 'string' },
  port: { type: 'string' },
} as const;

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return await run(positionals, values, (line) => console.log(line));
  } catch (error) {
    if (error instanceof DeskError) {
      console.error(error.message);
      if (error.code === 'usage') console.error(usage);
      return 1;
    }
    // node:util throws these for options it does not know.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`${error.message}\n${usage}`);
      return 1;
    }
    throw error;
  }
}

process.exitCode = await main();
