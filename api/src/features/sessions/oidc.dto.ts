import { Words } from '../../dto/fields.js';

/** What a provider may send back; which of it is there depends on the provider and on how it went. */
export class OidcCallbackQuery {
  @Words({ zh: '授权码', optional: true }) code?: string;
  @Words({ zh: '核对用的状态', optional: true }) state?: string;
  @Words({ zh: '提供者', optional: true }) iss?: string;
  @Words({ zh: '提供者的会话状态', optional: true }) session_state?: string;
  @Words({ zh: '权限范围', optional: true }) scope?: string;
  @Words({ zh: '错误', optional: true }) error?: string;
  @Words({ zh: '错误说明', optional: true }) error_description?: string;
  @Words({ zh: '错误说明的地址', optional: true }) error_uri?: string;
}
