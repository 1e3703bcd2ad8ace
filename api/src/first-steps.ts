import { demoTable } from './features/setup/demo-accounts.js';
import type { RunningServer } from './server.js';

/** What the operator should read on the terminal after a start: the code for the setup, or the accounts of the demonstration. */
export function firstSteps({ url, setupCode, demoAccounts, context }: RunningServer): string {
  if (context.config.signIn === 'off') return '本机模式（SIGN_IN=off）：不用登录，只供本机一人使用\n';
  if (setupCode)
    return `还没有账号。请打开 ${url}/setup ，用下面的设置码建立系统、安全、审计管理员：\n\n    ${setupCode.text}\n\n设置码也在 ${setupCode.path}，用过即作废\n`;
  if (demoAccounts)
    return `示范账号（账号、密码、角色），密码只显示这一次，也保存在 ${demoAccounts.path}：\n\n${demoTable(demoAccounts.accounts)}\n\n`;
  return '';
}
