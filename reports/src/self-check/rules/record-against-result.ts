import type { Finding } from '@mlps/controls';
import type { Rule } from '../contradiction.js';

const ACTS =
  '设置|启用|配置|部署|安装|开启|限制|制定|建立|开展|更换|备份|采取|指定|明确|提供|实现|落实|修补|更新|保存|记录|加密|审核|签订|配备|采用';
/** A lack that the record admits. */
const LACK = new RegExp(
  `(未(能)?(对|按)?[^，。；发见]{0,6}?(${ACTS})|没有(对)?[^，。；发见]{0,4}(${ACTS})|无法(${ACTS})|不(符合|满足)|存在(高危|弱口令|空口令|未修))`,
);
/** Words by which a lack was mended, is of no matter, or is not one. */
const MENDED =
  /(已|现场|当场|立即|及时)[^。]{0,12}(整改|修改|更换|补|改正|关闭|修复)|复测|复核|未发现|未见|不需要|不涉及/;
/** The record says that all is well. */
const PRAISE = /(符合|满足)(了)?(该|本|测评)?[^，。；不未]{0,4}要求/;
const ANY_LACK = /未|没有|不|缺|无|仅|只|尚|漏洞|弱|过期|个别|部分|超过|仍/;

/** Records that say the opposite of their result. The words only hint: a person decides, so this is a warning. */
export const recordAgainstResult: Rule = ({ input: { evaluation }, placeOf }) =>
  evaluation.findings.flatMap((finding) => {
    const messageZh = contradiction(finding);
    return messageZh
      ? [
          {
            id: 'record-against-result',
            severity: 'warning',
            ...placeOf(finding),
            messageZh,
            remedyZh: '核对结果与记录，改正其中一个；记录属实的，补充说明判定理由',
          } as const,
        ]
      : [];
  });

function contradiction({ result, record }: Finding): string | null {
  const text = (record ?? '').trim();
  if (!text) return result === 'notApplicable' ? null : '有结果，没有结果记录';
  const lack = LACK.exec(text)?.[0];
  if (result === 'conform' && lack && !MENDED.test(text)) return `判为符合，记录却写有“${lack}”`;
  const praise = PRAISE.exec(text)?.[0];
  if ((result === 'nonconform' || result === 'partial') && praise && !ANY_LACK.test(text.replace(praise, '')))
    return `判为${result === 'partial' ? '部分符合' : '不符合'}，记录却只写“${praise}”`;
  return null;
}
