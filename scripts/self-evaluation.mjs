#!/usr/bin/env node
/**
 * The product's evaluation of itself: docs/self-evaluation/judgements.json → an evaluation document, its report and notice as the product
 * renders them, and a page that says what is proved by what and what is left to the operator. Needs a build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log('self-evaluation: docs/self-evaluation from judgements.json. Needs a build.');
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs', 'self-evaluation');
const { scoreEvaluation, tailor } = await import('@mlps/controls');
const { main } = await import('@mlps/cli');
const judgements = JSON.parse(readFileSync(join(folder, 'judgements.json'), 'utf8'));
const DATE = '2026-11-28';
const LEFT = '由运行本产品的单位负责（机房、网络、主机、人员和管理制度），不在产品自评范围内';

/** A document of the whole level: what is not the product's is not applicable to it, with the reason. */
function documentOf() {
  const objects = [
    { id: 'workbench', name: '等级保护工作台（应用与数据）', kind: 'business-application' },
    { id: 'development', name: '产品的开发与交付', kind: 'management-document' },
    { id: 'operator', name: '运行单位的环境和管理', kind: 'management-document' },
  ];
  const findings = tailor('S3A3G3').map(({ id }) => {
    const own = judgements[id];
    if (!own) return { object: 'operator', item: id, result: 'notApplicable', reason: LEFT };
    const { object = 'workbench', proof = [], record, ...rest } = own;
    const told = record === undefined ? {} : { record: `${record}（依据：${proof.map(proofText).join('；')}）` };
    return { object, item: id, ...rest, ...told };
  });
  const system = {
    name: '等级保护工作台',
    grade: 'S3A3G3',
    extensions: [],
    filingNumber: null,
    organization: '本产品的维护者',
    modules: [],
  };
  const evaluation = { body: '自评', reportDate: DATE };
  return { format: 'mlps-evaluation/1', system, edition: '2021', evaluation, objects, findings };
}

function proofText([file, test]) {
  return test ? `${file}「${test}」` : file;
}

function pageOf(document, score) {
  const results = { conform: '符合', partial: '部分符合', nonconform: '不符合', notApplicable: '不适用' };
  const own = Object.entries(judgements);
  const rows = own.map(([id, { result, record, reason, proof = [] }]) => {
    const proofs = proof.map(([file, test]) => `[${file}](../../${file})${test ? ` “${test}”` : ''}`).join('<br>');
    return `| ${id} | ${results[result]} | ${record ?? reason} | ${proofs} |`;
  });
  const counts = Object.entries(results).map(
    ([word, zh]) => `${zh} ${own.filter(([, { result }]) => result === word).length} 项`,
  );
  const left = own
    .filter(([, { advice, reason }]) => advice ?? reason)
    .map(([id, { advice, reason }]) => `- ${id}：${advice ?? reason}`);
  return `# 自评

<!-- Made by \`node scripts/self-evaluation.mjs\` from judgements.json. -->

本产品作为第三级（S3A3G3）业务应用对自己的评价，按 2021 版计分：**${score.score} 分，结论「${score.conclusion}」**。${counts.join('，')}；其余 ${document.findings.length - own.length} 项由运行单位负责，按不适用计。分数只说明产品自身，不代替等级测评。

所评的配置：设置 \`TLS_CERT\` 和 \`TLS_KEY\`；\`SIGN_IN=on\`；设置 \`FIELD_KEY_FILE\`、\`ADMIN_ADDRESSES\` 和 \`SMTP_URL\`，安全管理员登记了邮箱，每个账号只许登录一处；安全管理员对全部角色强制第二重验证；数据文件夹和密钥只限服务的用户访问。

由产品生成：[测评文档](evaluation.json)（mlps-evaluation/1）、[测评报告](evaluation-report.pdf)、[整改通知书](rectification-notice.pdf)、[问题清单](rectification-notice.xlsx)。每条依据由测试核对：文件和测试须存在。

| 测评项 | 结果 | 说明 | 依据 |
| --- | --- | --- | --- |
${rows.join('\n')}

## 留给运行单位

${left.join('\n')}
- 机房、通信网络、区域边界、主机和终端、安全管理中心、制度、机构、人员、运维管理等 ${document.findings.length - own.length} 项。
`;
}

async function render(args) {
  const said = [];
  const code = await main(args, { out: (text) => said.push(text), talk: (text) => said.push(text) });
  if (code !== 0) throw new Error(`${args.join(' ')}: ${said.join('')}`);
  return said.join('').trim();
}

mkdirSync(folder, { recursive: true });
const document = documentOf();
const file = join(folder, 'evaluation.json');
writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
const score = scoreEvaluation(document);
writeFileSync(join(folder, 'README.md'), pageOf(document, score));
if (!process.argv.includes('--no-papers')) {
  console.log(
    await render(['report', file, '-o', folder, '--date', DATE, '--number', '自评-2026-1', '--format', 'pdf']),
  );
  console.log(
    await render([
      'notice',
      file,
      '-o',
      folder,
      '--date',
      DATE,
      '--number',
      '自评〔2026〕1号',
      '--deadline',
      '2027-02-28',
    ]),
  );
}
console.log(`${score.score} ${score.conclusion}`);
