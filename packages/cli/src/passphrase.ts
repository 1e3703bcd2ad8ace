import { CliError, EXIT } from './exit-codes.js';
import { readInput } from './files.js';

/** The passphrase of a backup: from a file or the environment, never from the command line, which others can see. */
export async function readPassphrase(file: string | undefined): Promise<string> {
  const text = file === undefined ? process.env['MLPS_BACKUP_PASSPHRASE'] : (await readInput(file)).toString('utf8');
  const passphrase = text?.split(/\r?\n/)[0] ?? '';
  if (passphrase !== '') return passphrase;
  throw new CliError(
    EXIT.badArguments,
    '没有给出口令；请用 --passphrase-file，或设置 MLPS_BACKUP_PASSPHRASE (no passphrase given)',
  );
}
