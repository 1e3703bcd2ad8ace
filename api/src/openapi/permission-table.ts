import { rulesOf } from '../access/scope.js';
import { permissions } from '../operations/permissions.js';
import type { Permission } from '../operations/permissions.js';
import type { Operation } from '../operations/operation.js';
import {
  accountRoleNames,
  accountRoles,
  rolePermissions,
  subordinatePermissions,
} from '../operations/role-permissions.js';

/** The table of rights as a page: what each role may do, and what each operation needs. */
export function permissionTable(operations: readonly Operation[]): string {
  return `# 权限表

由代码生成（\`api/src/operations/role-permissions.ts\`、\`permissions.ts\` 和操作表），勿手改。一张测试以每个角色、对本单位和外单位的数据、经 HTTP 逐格核对它（\`api/test/permission-table.test.ts\`）。

- 角色按单位分配，可再限于一次测评；科室整改人可再限于一个责任部门。三员属于整个系统，互不兼任，也不兼其他角色。
- 外单位的数据，答复与不存在完全相同（404）；看得见而不能改的，答复 403。
- “上级”一栏是上级主管部门对下属单位的权限。

## 角色与权限

${roleTable()}

## 操作与权限

| 操作 | 方法和路径 | 权限 | 范围 |
| --- | --- | --- | --- |
${operations.map(operationLine).join('\n')}
`;
}

function roleTable(): string {
  const heads = ['权限', '含义', ...accountRoles.map((role) => accountRoleNames[role].zh), '上级'];
  const lines = (Object.keys(permissions) as Permission[]) // its own keys
    .filter((permission) => !permission.startsWith('session.'))
    .map((permission) => {
      const marks = accountRoles.map((role) => mark(rolePermissions[role].includes(permission)));
      return [
        `\`${permission}\``,
        permissions[permission],
        ...marks,
        mark(subordinatePermissions.includes(permission)),
      ];
    });
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function mark(isGiven: boolean): string {
  return isGiven ? '✓' : '';
}

function operationLine({ id, method, path, permission, scope }: Operation): string {
  return `| \`${id}\` | ${method.toUpperCase()} ${path} | \`${permission}\` | ${scopeWords(scope)} |`;
}

const words = { list: '只列可见的', instance: '整个系统', self: '本人', public: '不必登录' } as const;

function scopeWords(scope: Operation['scope']): string {
  if (typeof scope === 'string') return words[scope];
  const rules = rulesOf(scope).map(
    ({ of, param, body, query, optional, permission }) =>
      `${of}（${param ?? body ?? query}${optional ? '，可无' : ''}${permission === undefined ? '' : `，须有 \`${permission}\``}）`,
  );
  const lists = Array.isArray(scope) && (scope as readonly unknown[]).includes('list') ? [words.list] : [];
  return [...lists, ...rules].join('；');
}
