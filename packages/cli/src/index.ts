import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import { editions } from '@mlps/controls';
import {
  archiveDigests,
  archiveExportCommand,
  archiveImportCommand,
  archiveInspectCommand,
  archiveKeyCommand,
  archiveSignatures,
} from './commands/archive.js';
import { auditVerifyCommand } from './commands/audit-verify.js';
import { backupCommand, backupCiphers } from './commands/backup.js';
import { catalogCommand } from './commands/catalog.js';
import { exportCommand, exportFormats } from './commands/export.js';
import { columnsCommand } from './commands/columns.js';
import { importCommand } from './commands/import.js';
import { noticeCommand } from './commands/notice.js';
import { planCommand } from './commands/plan.js';
import { recordsCommand } from './commands/records.js';
import { reportCommand, reportFormats, reportKinds } from './commands/report.js';
import { resetPasswordCommand } from './commands/reset-password.js';
import { restoreCommand } from './commands/restore.js';
import { scoreCommand } from './commands/score.js';
import { serveCommand } from './commands/serve.js';
import { CliError, EXIT } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { processStreams } from './output.js';
import type { Streams } from './output.js';

export { CliError, EXIT } from './exit-codes.js';
export type { ExitCode } from './exit-codes.js';
export type { Streams } from './output.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/**
 * Run one command line.
 * @param args arguments after the program's name
 * @returns the exit code: 0 done, 1 unexpected, 2 bad arguments, 3 bad input file, 4 done with rows left out, 5 checked and found unsound
 */
export async function main(args: readonly string[], streams: Streams = processStreams): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram(streams, (result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, streams);
  }
}

function report(error: unknown, streams: Streams): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badArguments;
  if (error instanceof CliError) {
    streams.talk(`mlps: ${error.message}\n`);
    return error.exitCode;
  }
  streams.talk(
    `mlps: 意外错误 (unexpected): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.unexpected;
}

function buildProgram(streams: Streams, finish: (code: ExitCode) => void): Command {
  const program = new Command('mlps')
    .description('网络安全等级保护工作台 (workbench for graded protection of networks)')
    .version(version, '--version')
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.talk });
  addCatalog(program, streams);
  addScore(program, streams, finish);
  addImport(program, streams, finish);
  addRecords(program, streams);
  addNotice(program, streams, finish);
  addReport(program, streams, finish);
  addPlan(program, streams, finish);
  addExport(program, streams, finish);
  addServe(program, streams);
  addResetPassword(program, streams, finish);
  addAudit(program, streams, finish);
  addBackup(program, streams, finish);
  addArchive(program, streams, finish);
  return program;
}

const editionOption = (): Option => new Option('--edition <edition>', '评分版本').choices(editions);

function addCatalog(program: Command, streams: Streams): void {
  program
    .command('catalog')
    .description('列出某保护等级的测评项')
    .requiredOption('--grade <grade>', '保护等级，如 S2A2G2')
    .option('--extensions <list>', '扩展要求，以逗号分隔：cloud,mobile,iot,ics')
    .option('--json', '输出 JSON')
    .action((options) => catalogCommand(options, streams));
}

function addScore(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  program
    .command('score')
    .description('计算得分与结论')
    .argument('<file>', '测评文档 (.json) 或现场记录表 (.xlsx .xls .et .csv)')
    .addOption(editionOption())
    .option('--grade <grade>', '保护等级（记录表必填）')
    .option('--extensions <list>', '扩展要求（记录表用）')
    .option('--mapping <file>', '列对应关系 (JSON)，用于其他版式的记录表')
    .option('--json', '输出 JSON')
    .action(async (file, options) => finish(await scoreCommand(file, options, streams)));
}

function addImport(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  program
    .command('columns')
    .description('看记录表各列的含义，写出列对应关系供确认和保存')
    .argument('<workbook>', '现场记录表 (.xlsx .xls .et .ods .csv)')
    .option('-o, --out <file>', '写出建议的列对应关系 (.json)，改好后用于 --mapping')
    .option('--json', '输出 JSON')
    .action(async (file, options) => finish(await columnsCommand(file, options, streams)));
  program
    .command('import')
    .description('把现场记录表转换为测评文档')
    .argument('<workbook>', '现场记录表 (.xlsx .xls .et .ods .csv)')
    .requiredOption('--grade <grade>', '保护等级，如 S2A2G2')
    .option('--extensions <list>', '扩展要求，以逗号分隔：cloud,mobile,iot,ics')
    .addOption(editionOption())
    .option('--name <name>', '系统名称')
    .option('--mapping <file>', '列对应关系 (JSON)，用于其他版式的记录表')
    .requiredOption('-o, --out <file>', '输出的测评文档 (.json)')
    .option('--report', '逐行列出无结果、重复和需要核对的行')
    .option('--json', '以 JSON 输出计数；与 --report 同用时输出整份报告')
    .action(async (file, options) => finish(await importCommand(file, options, streams)));
}

function addRecords(program: Command, streams: Streams): void {
  program
    .command('records')
    .description('生成现场记录表（空白，或带已有结果）')
    .option('--grade <grade>', '保护等级，如 S2A2G2')
    .option('--extensions <list>', '扩展要求，以逗号分隔：cloud,mobile,iot,ics')
    .option('--objects <file>', '测评对象列表或测评文档 (.json)；不给时按常见对象生成')
    .option('--name <name>', '系统名称')
    .option('--date <date>', '导出日期 YYYY-MM-DD，默认今天（北京时间）')
    .requiredOption('-o, --out <file>', '输出的记录表 (.xlsx)')
    .action((options) => recordsCommand(options, streams));
}

function addNotice(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  program
    .command('notice')
    .description('生成整改通知书（PDF 与 Excel）')
    .argument('<file>', '测评文档')
    .requiredOption('-o, --out <dir>', '输出文件夹')
    .option('--number <number>', '文号')
    .option('--deadline <date>', '整改期限 YYYY-MM-DD')
    .option('--date <date>', '通知日期 YYYY-MM-DD，默认今天（北京时间）')
    .option('--issuer <name>', '发文单位，默认测评机构')
    .option('--addressee <name>', '主送单位，默认被测单位')
    .option('--contact <name>', '联系人')
    .option('--phone <phone>', '联系电话')
    .option('--grade <grade>', '保护等级（记录表必填）')
    .option('--extensions <list>', '扩展要求（记录表用）')
    .action(async (file, options) => finish(await noticeCommand(file, options, streams)));
}

function addReport(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  program
    .command('report')
    .description('生成测评报告、整改报告、复测报告或风险接受审批表')
    .argument('<file>', '测评文档；整改等数据取自文档的 x.rectification，报告信息取自 x.report')
    .requiredOption('-o, --out <dir>', '输出文件夹')
    .addOption(new Option('--kind <kind>', '文书种类').choices(reportKinds).default('evaluation'))
    .option('--format <list>', `格式，以逗号分隔：${reportFormats.join(',')}；默认 pdf`)
    .option('--number <number>', '文号')
    .option('--date <date>', '文书日期 YYYY-MM-DD，默认今天（北京时间）')
    .option('--grade <grade>', '保护等级（记录表必填）')
    .option('--extensions <list>', '扩展要求（记录表用）')
    .action(async (file, options) => finish(await reportCommand(file, options, streams)));
}

function addPlan(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  program
    .command('plan')
    .description('整改规划：先改什么，各能得多少分')
    .argument('<file>', '测评文档')
    .requiredOption('--target <target>', '目标：结论（如 良）、得分（如 80）或 2025 版符合率（如 90%）')
    .addOption(editionOption())
    .option('--costs <file>', '各测评项费用的 JSON 文件')
    .option('--exclude <list>', '现在不能整改的测评项，以逗号分隔')
    .option('--grade <grade>', '保护等级（记录表必填）')
    .option('--extensions <list>', '扩展要求（记录表用）')
    .option('--mapping <file>', '列对应关系 (JSON)，用于其他版式的记录表')
    .option('--json', '输出 JSON')
    .action(async (file, options) => finish(await planCommand(file, options, streams)));
}

function addExport(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  program
    .command('export')
    .description('导出为 OSCAL、HDF（Heimdall）或 CSV，供其他工具使用')
    .argument('<file>', '测评文档或记录表；或测评项目录（mlps-catalog、OSCAL、CSV）')
    .addOption(new Option('--format <format>', '格式').choices(exportFormats).makeOptionMandatory())
    .requiredOption('-o, --out <file>', '输出文件')
    .option('--date <date>', '文档日期 YYYY-MM-DD，默认今天（北京时间）')
    .option('--catalog-href <href>', 'oscal-profile 所引目录的位置')
    .option('--guidance', 'oscal-catalog 连同测评方法和整改建议')
    .option('--no-bom', 'CSV 前不加字节序标记（Excel 靠它认出中文）')
    .option('--grade <grade>', '保护等级（记录表必填）')
    .option('--extensions <list>', '扩展要求（记录表用）')
    .action(async (file, options) => finish(await exportCommand(file, options, streams)));
}

function addResetPassword(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  program
    .command('reset-password')
    .description('在主机上重置账号的密码（管理员忘记密码时），同时取消第二重验证')
    .argument('<account>', '账号')
    .option('--data <dir>', '数据文件夹')
    .action(async (account, options) => finish(await resetPasswordCommand(account, options, streams)));
}

function addServe(program: Command, streams: Streams): void {
  program
    .command('serve')
    .description('启动接口与网页')
    .option('--data <dir>', '数据文件夹')
    .option('--port <port>', '端口，默认 8080')
    .option('--host <host>', '监听地址，默认 127.0.0.1')
    .option('--demo', '空数据库时载入演示数据')
    .action((options) => serveCommand(options, streams));
}

function addAudit(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  const audit = program.command('audit').description('审计记录');
  audit
    .command('verify')
    .description('核对审计链：指出被改、被删、换位或被截断的记录（退出码 5）')
    .option('--data <dir>', '数据文件夹，默认 DATA_DIR 或 .data')
    .option('--head <seq:hash>', '另外保存的链尾，可多次给出', collect, [])
    .option('--accept <list>', '已查明的 noted 记录的序号，以逗号分隔')
    .option('--json', '输出 JSON')
    .action(async (options) => finish(await auditVerifyCommand(options, streams)));
}

function collect(value: string, list: readonly string[]): string[] {
  return [...list, value];
}

function addBackup(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  const passphraseFile = '口令所在的文件（第一行）；不给则取环境变量 MLPS_BACKUP_PASSPHRASE';
  program
    .command('backup')
    .description('生成加密备份；服务可以照常运行')
    .option('--data <dir>', '数据文件夹，默认 DATA_DIR 或 .data')
    .requiredOption('-o, --out <file>', '备份文件')
    .option('--passphrase-file <file>', passphraseFile)
    .addOption(new Option('--cipher <cipher>', '加密算法').choices(backupCiphers).default('aes-256-gcm'))
    .action(async (options) => finish(await backupCommand(options, streams)));
  program
    .command('restore')
    .description('把备份恢复到空的数据文件夹（或空的 PostgreSQL 数据库）')
    .argument('<file>', '备份文件')
    .option('--data <dir>', '数据文件夹，必须不存在或为空；默认 DATA_DIR 或 .data')
    .option('--passphrase-file <file>', passphraseFile)
    .option('--check', '只核对备份，不写任何内容')
    .action(async (file, options) => finish(await restoreCommand(file, options, streams)));
}

function addArchive(program: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  const data = ['--data <dir>', '数据文件夹，默认 DATA_DIR 或 .data'] as const;
  const json = ['--json', '输出 JSON'] as const;
  const signature = (): Option =>
    new Option('--signature <algorithm>', '签名算法').choices(archiveSignatures).default('ed25519');
  const archive = program.command('archive').description('一个系统的签名档案，在两处工作台之间传递');
  archive
    .command('export')
    .description('导出一个系统的全部数据和文件')
    .argument('<system>', '系统的编号或名称')
    .option(...data)
    .requiredOption('-o, --out <file>', '档案文件')
    .addOption(signature())
    .addOption(new Option('--digest <algorithm>', '散列算法').choices(archiveDigests).default('sha256'))
    .option(...json)
    .action(async (system, options) => finish(await archiveExportCommand(system, options, streams)));
  archive
    .command('inspect')
    .description('核对一份档案，看它来自谁、导入会有什么变化；什么也不写')
    .argument('<file>', '档案文件')
    .option(...data)
    .option('--organization <name>', '打算导入到的单位')
    .option(...json)
    .action(async (file, options) => finish(await archiveInspectCommand(file, options, streams)));
  archive
    .command('import')
    .description('导入一份档案')
    .argument('<file>', '档案文件')
    .option(...data)
    .option('--organization <name>', '导入到的单位，没有则登记；系统已在本处时不必给')
    .option('--trust <fingerprint>', '已与来源核对的密钥指纹')
    .option('--key-name <name>', '密钥在受信任列表中的名称')
    .option('--keep-local', '两边都改过的数据保留本处的，导入其余的')
    .option(...json)
    .action(async (file, options) => finish(await archiveImportCommand(file, options, streams)));
  archive
    .command('key')
    .description('显示本实例签名密钥的指纹，没有则建立')
    .option(...data)
    .addOption(signature())
    .option(...json)
    .action(async (options) => finish(await archiveKeyCommand(options, streams)));
}
