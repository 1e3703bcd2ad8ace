import type { Evaluation } from '@mlps/controls';
import { Access } from '../../access/access.js';
import type { AppContext } from '../../app-context.js';
import { localUser } from '../../http/authorize.js';
import { System } from '../systems/system.entity.js';
import { importDocument } from './import-document.js';

/** Load a demonstration into an empty database; one that holds a system already is left alone. @returns whether it was loaded */
export function loadDemo(app: AppContext, demo: Evaluation): Promise<boolean> {
  return app.database.write(async (em) => {
    if (await em.exists(System)) return false;
    await importDocument({ em, app, access: Access.everything, actor: localUser }, demo);
    return true;
  });
}
