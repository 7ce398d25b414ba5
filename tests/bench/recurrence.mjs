// rrule.js over the rules of rules.txt; prints what recurrence.rs prints. The second argument is the
// folder that rrule was installed into.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { rrulestr } = createRequire(`${process.argv[3]}/`)('rrule');
const TIMES = 5;

function expand(text, most) {
  let count = 0;
  let sum = 0;
  rrulestr(text).all((one, index) => {
    if (index >= most) return false;
    count += 1;
    sum = (sum * 31 + one.getTime() / 1000) % 1_000_000_007;
    return true;
  });
  return [count, sum];
}

for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [most, start, rule] = line.split(' ');
  const times = [];
  let answer;
  for (let turn = 0; turn < TIMES; turn += 1) {
    const begun = process.hrtime.bigint();
    answer = expand(`DTSTART:${start}Z\nRRULE:${rule}`, Number(most));
    times.push(Number(process.hrtime.bigint() - begun));
  }
  times.sort((a, b) => a - b);
  console.log(answer[0], answer[1], times[Math.floor(TIMES / 2)]);
}
