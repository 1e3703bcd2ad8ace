import zhCN from 'antd/locale/zh_CN';
import type { LanguagePack } from './translate';
import { zh } from './zh';

/** Everything Chinese; refusals of the service are Chinese already. */
export const pack: LanguagePack = { messages: zh, components: zhCN, problemTitle: () => undefined };
