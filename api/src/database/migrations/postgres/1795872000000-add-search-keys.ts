import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearchKeys, removeSearchKeys } from '../add-search-keys.js';

/** Why: systems and organizations are found by the initials of their pinyin, which no database can work out; so a key is stored with each. */
export class AddSearchKeys1795872000000 implements MigrationInterface {
  readonly name = 'AddSearchKeys1795872000000';
  up(runner: QueryRunner): Promise<void> {
    return addSearchKeys(runner);
  }
  down(runner: QueryRunner): Promise<void> {
    return removeSearchKeys(runner);
  }
}
