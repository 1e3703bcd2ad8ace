import { CliError, EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { Streams } from '../output.js';

/** `mlps reset-password ACCOUNT`: a new first password, for whoever holds the machine; the way back in for the administrators. */
export async function resetPasswordCommand(
  account: string,
  options: { readonly data?: string },
  streams: Streams,
): Promise<ExitCode> {
  const { readConfig, resetPasswordOnHost } = await import('@mlps/api');
  const config = readConfig(process.env, options.data === undefined ? {} : { dataDir: options.data });
  const password = await resetPasswordOnHost(config, account).catch((cause: unknown) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(EXIT.badInput, `不能重置 (not reset)：${message}`, { cause });
  });
  streams.out(`${password}\n`);
  streams.talk(
    '新的初始密码如上，只显示这一次；首次登录须修改，第二重验证已取消 (must be changed at the next sign-in)\n',
  );
  return EXIT.done;
}
