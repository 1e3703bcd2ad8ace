import type { EntityManager } from 'typeorm';
import { ApiError } from '../../errors/api-error.js';
import { PaperRow } from './paper.entity.js';

/** What issued papers rest on may not be deleted. @throws ApiError `resource.in-use` */
export async function requireNoPapers(
  em: EntityManager,
  where: { readonly subjectId?: string; readonly organizationId?: string },
  name: string,
): Promise<void> {
  const papers = await em.countBy(PaperRow, where);
  if (papers > 0)
    throw new ApiError('resource.in-use', `${name}已签发 ${papers} 份文书，不能删除；已签发的文书须长期保存`, {
      counts: { papers },
    });
}
