// scoreEvaluation against JSON.parse of the same document: level 3, 60 objects, about 5,000 findings.
import { editions, scoreEvaluation, tailor } from '@mlps/controls';

const items = tailor('S3A3G3');
const words = ['conform', 'conform', 'conform', 'partial', 'conform', 'nonconform', 'conform', 'notApplicable'];
const objects = Array.from({ length: 60 }, (_, index) => ({ id: `o${index}`, name: `对象${index}`, kind: 'server' }));
const findings = objects.flatMap((object, place) =>
  items
    .filter((_, index) => (index * 7 + place) % 5 < 2)
    .map((item, index) => {
      const result = words[(index * 3 + place) % words.length];
      return {
        object: object.id,
        item: item.id,
        result,
        record: `现场核查${object.name}的配置界面与运行记录，第 ${index} 项检查所见与管理员所述一致，已拍照留存。`,
        risk: result === 'partial' ? 'low' : result === 'nonconform' ? 'medium' : null,
        ...(result === 'notApplicable' ? { reason: '该对象不提供此功能' } : {}),
      };
    }),
);
const text = JSON.stringify({
  format: 'mlps-evaluation/1',
  system: { name: '样例', grade: 'S3A3G3', extensions: [] },
  edition: '2021',
  objects,
  findings,
});
const document = JSON.parse(text);

/** Medians of two functions timed in turn, so that drift hits both. */
function inTurn(first, second, rounds = 200) {
  const times = [[], []];
  for (let round = 0; round < rounds; round += 1)
    for (const [index, run] of [first, second].entries()) {
      const start = process.hrtime.bigint();
      run();
      times[index].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  return times.map((list) => list.sort((a, b) => a - b)[rounds >> 1]);
}

for (const edition of editions) {
  const [score, parse] = inTurn(
    () => scoreEvaluation(document, { edition }),
    () => JSON.parse(text),
  );
  const value = Number((score / parse).toFixed(2));
  const limit = 0.5;
  console.log(
    JSON.stringify({
      name: `scoreEvaluation ${edition}, ${findings.length} findings, against JSON.parse`,
      value,
      limit,
      unit: '×',
      ok: value <= limit,
      note: `${score.toFixed(2)} ms against ${parse.toFixed(2)} ms`,
    }),
  );
}
