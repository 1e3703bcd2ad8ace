// planRectification against one score of the same document: a level-3 system, 211 items, most of them with a problem on some object.
import { editions, planRectification, scoreEvaluation, tailor } from '@mlps/controls';

const items = tailor('S3A3G3');
const objects = Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, name: `对象${index}`, kind: 'server' }));
const words = ['conform', 'partial', 'conform', 'conform', 'nonconform', 'conform', 'conform'];
const ratings = ['low', 'low', 'medium', 'low', 'high'];
const findings = items.flatMap(({ id }, place) =>
  objects
    .filter((_, index) => index === place % 12 || (place * 5 + index) % 3 === 0)
    .map((object, index) => {
      const result = words[(place * 3 + index) % words.length];
      return { object: object.id, item: id, result, risk: result === 'conform' ? null : ratings[(place + index) % 5] };
    }),
);
const system = { name: '样例', grade: 'S3A3G3', extensions: [] };
const document = { format: 'mlps-evaluation/1', system, edition: '2021', objects, findings };
/** Costs without any pattern, to the fen. */
const costs = Object.fromEntries(items.map(({ id }, place) => [id, (((place * 7_919) % 997) * 103.07).toFixed(2)]));
/** Costs that follow the gains, the worst case: every set is as good as the next. */
const followingGains = (edition, priceOf) =>
  Object.fromEntries(
    planRectification(document, { edition, target: targets[edition] }).items.map(({ id, gain }, place) => {
      const [n, d] = gain.exact.split('/').map(Number);
      return [id, priceOf((1000 * n) / d, place).toFixed(2)];
    }),
  );
const ways = {
  'costs that follow gains': (price) => price,
  'a call-out fee and costs that follow gains': (price) => price + 500,
  'costs within 1 % of the gains': (price, place) => price * (0.99 + ((place * 7_919) % 997) / 49_850),
};
const targets = { 2015: '基本符合', 2019: '良', 2021: '良', 2025: '基本符合' };

/** Medians of two functions timed in turn, so that drift hits both; processor time, since a busy machine interrupts the long one only. */
function inTurn(first, second, rounds = 20) {
  const times = [[], []];
  for (let round = 0; round < rounds; round += 1)
    for (const [index, run] of [first, second].entries()) {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      times[index].push((user + system) / 1000);
    }
  return times.map((list) => list.sort((a, b) => a - b)[rounds >> 1]);
}

for (const edition of editions)
  for (const { how, more } of [
    { how: 'fewest items', more: {} },
    { how: 'fewest and cheapest', more: { costs } },
    ...Object.entries(ways).map(([how, priceOf]) => ({ how, more: { costs: followingGains(edition, priceOf) } })),
  ]) {
    const target = targets[edition];
    const { items: open, smallest, cheapest } = planRectification(document, { edition, target, ...more });
    const proven = smallest.proven && (cheapest?.proven ?? true);
    const [plan, score] = inTurn(
      () => planRectification(document, { edition, target, ...more }),
      () => scoreEvaluation(document, { edition }),
    );
    const value = Number((plan / score).toFixed(1));
    const limit = 50;
    console.log(
      JSON.stringify({
        name: `planRectification ${edition}, ${how}, ${open.length} open of ${items.length} items, against one score`,
        value,
        limit,
        unit: '×',
        ok: value <= limit && proven,
        note: `${proven ? 'proven; ' : 'NOT PROVEN; '}${plan.toFixed(1)} ms against ${score.toFixed(2)} ms`,
      }),
    );
  }
