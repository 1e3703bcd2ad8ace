/** Exit codes of `mlps`, documented in docs/cli.md. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  badArguments: 2,
  badInput: 3,
  rowsLeftOut: 4,
  unsound: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An error that a command expects: a sentence for the user and the exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
