import { expect } from 'chai';
import { operationSteps } from '../test-support/operation-steps.js';
import type { Made } from '../test-support/operation-steps.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { operations } from '../src/operations/table.js';

onEachDatabase('every operation', (tester) => {
  const made = {} as Made; // filled step by step

  for (const step of operationSteps) {
    it(`answers ${step.operation} as the contract says`, async () => {
      const { status, body } = await step.run(tester(), made);
      expect(status, JSON.stringify(body)).to.equal(step.status);
    });
  }

  it('was tried for each entry of the table', () => {
    expect([...tester().succeeded].sort()).to.deep.equal(operations.map(({ id }) => id).sort());
  });
});
