import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/**
 * One unit of work on SQLite: all or nothing, and nothing of it left open.
 *
 * Where the disk is full or fails, SQLite rolls back by itself. TypeORM's own `transaction()` then fails to roll back, keeps that error to
 * itself and believes for ever to be inside: every later unit becomes a savepoint, and after the next ordinary refusal none of them is
 * committed although each is answered as done.
 */
export async function sqliteUnit<T>(source: DataSource, work: (em: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner(); // there is one for each connection, and the queue gives it to one unit at a time
  await runner.startTransaction();
  try {
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await leave(runner);
    throw error;
  }
}

async function leave(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('ROLLBACK');
  } catch {
    // there is nothing to roll back: SQLite has done it
  }
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
}
