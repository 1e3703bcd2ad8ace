import { catalog, tailor } from '@mlps/controls';
import { guidance } from '@mlps/controls/guidance';
import { pageOfList } from '../../http/paging.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { catalogEntry, catalogPage, CatalogParams, CatalogQuery } from './catalog.dto.js';
import { toCatalogItem } from './catalog.mapper.js';

const tag = '目录';

export const catalogOperations: readonly Operation[] = [
  operation({
    id: 'catalog.list',
    method: 'get',
    path: '/catalog/items',
    tag,
    summary: '列出某一保护等级的测评项',
    permission: 'catalog.read',
    scope: 'instance',
    query: CatalogQuery,
    answer: catalogPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'none',
    handle({ query }) {
      const items = tailor(query.grade, { extensions: query.extensions ?? [] });
      const wanted = query.domain === undefined ? items : items.filter((item) => item.domain === query.domain);
      const page = pageOfList(wanted, query);
      return { body: { ...page, items: page.items.map(toCatalogItem) } };
    },
  }),
  operation({
    id: 'catalog.get',
    method: 'get',
    path: '/catalog/items/{item}',
    tag,
    summary: '读取一个测评项及其测评与整改指引',
    permission: 'catalog.read',
    scope: 'instance',
    params: CatalogParams,
    answer: catalogEntry,
    status: 200,
    problems: ['catalog.unknown-item'],
    work: 'none',
    handle({ params }) {
      return { body: { ...toCatalogItem(catalog.get(params.item)), guidance: guidance(params.item) } };
    },
  }),
];
