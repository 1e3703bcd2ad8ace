import type { Rule } from '../contradiction.js';

const SHA256 = /^[0-9a-f]{64}$/i;

/** Evidence that nobody can check later: no hash, or something that is none; and closed items without evidence. */
export const evidenceWithoutHash: Rule = ({ input: { records } }) =>
  (records ?? []).flatMap(({ item, number, evidence = [] }) =>
    evidence
      .filter(({ sha256 }) => !SHA256.test(sha256))
      .map(({ name }) => ({
        id: 'evidence-without-hash',
        severity: 'error' as const,
        place: `整改项${number ?? item.key}，佐证材料“${name}”`,
        target: { record: item.key },
        messageZh: '没有有效的SHA-256校验值，事后无法核对',
        remedyZh: '重新上传文件',
      })),
  );
