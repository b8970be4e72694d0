/** Goals of the gateway, as ratios within one run. */

const GATEWAY = 'gateway';
const SIGNED = ['Q1/signed/0', 'Q2/signed/0', 'Q3/signed/0', 'M1/signed/0'];

/** Returns each goal with its measured value; undefined where the run did not measure it. */
export function goals({ results, memory }) {
  const of = (scenario, server = GATEWAY) => results[scenario]?.[server];
  const ratio = (key, own, other) => own && other && own[key] / other[key];
  const cpu = (scenario, server) => ratio('cpu', of(scenario), of(scenario, server));
  const throughput = (scenario, other, server) => ratio('perSecond', of(scenario), of(other, server));
  const own = (operation, other) => ratio('cpu', of(`${operation}/unsigned/0`), of(`${other}/unsigned/0`));
  const many = of('Q2/unsigned/20/many');
  const poll = of('POLL/signed/0');
  const delays = SIGNED.map((name) => of(name)?.loopDelay).filter(Number.isFinite);
  return [
    atMost('Q1 unsigned, CPU ÷ mercurius', 0.9, cpu('Q1/unsigned/0', 'mercurius')),
    atMost('Q2 unsigned, CPU ÷ mercurius', 0.95, cpu('Q2/unsigned/0', 'mercurius')),
    atMost('Q3 unsigned, CPU ÷ mercurius', 0.95, cpu('Q3/unsigned/0', 'mercurius')),
    atMost('M1 unsigned, CPU ÷ mercurius', 1, cpu('M1/unsigned/0', 'mercurius')),
    atMost('Q2 unsigned, CPU ÷ parsing floor', 1.5, cpu('Q2/unsigned/0', 'parsing floor')),
    atLeast(
      'Q1 signed, throughput ÷ Apollo with Yoti’s SDK',
      2.5,
      throughput('Q1/signed/0', 'Q1/signed/0', 'apollo + Yoti SDK'),
    ),
    atMost('Q2 signed, CPU ÷ signed floor', 1.25, cpu('Q2/signed/0', 'floor')),
    atLeast('Q2, throughput with bearer token ÷ signed', 2.5, throughput('Q2/unsigned/0', 'Q2/signed/0')),
    atLeast('Polling, throughput ÷ uncached signed reads', 5, throughput('POLL/signed/0', 'Q2/signed/0')),
    atMost('Polling, upstream calls per operation', 0.05, poll?.calls),
    atMost('Entities, one key, CPU ÷ Q1', 1.3, own('ENT', 'Q1')),
    atMost('Entities, ten keys, CPU ÷ ten aliases', 1, own('ENT10', 'Q1x10')),
    atMost('Q1 with @include, CPU ÷ Q1', 1.15, own('INCLUDE', 'Q1')),
    atMost('Q1 by hash, CPU ÷ Q1', 1.15, own('APQ', 'Q1')),
    atMost('Q1 with a literal, CPU ÷ Q1', 1.15, own('LITERAL', 'Q1')),
    atMost('p99 ÷ p50, 20 ms upstream, 200 connections', 4, many && many.p99 / many.p50),
    atMost('p99 of event loop delay, signed, ms', 5, delays.length > 0 ? Math.max(...delays) : undefined),
    atMost('Memory after ten minutes ÷ after two', 1.1, memory && memory.late / memory.early),
  ];
}

const atMost = (text, bound, value) => ({ text, bound: `≤ ${bound}`, value, isMet: value <= bound });
const atLeast = (text, bound, value) => ({ text, bound: `≥ ${bound}`, value, isMet: value >= bound });
