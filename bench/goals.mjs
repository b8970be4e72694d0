/** What the gateway has to reach, as ratios within one run. */

const four = ['Q1', 'Q2', 'Q3', 'M1'];

/** Each goal with its measured value; undefined where the run did not measure it. */
export function goals({ results, memory, setting: { gateway } }) {
  const of = (scenario, server = gateway) => results[scenario]?.[server];
  const ratio = (key, own, other) => own && other && own[key] / other[key];
  const cpu = (scenario, server) => ratio('cpu', of(scenario), of(scenario, server));
  const throughput = (scenario, other, server) => ratio('perSecond', of(scenario), of(other, server));
  const crowd = of('Q2/unsigned/20/crowd');
  const poll = of('POLL/signed/0');
  const loop = ['Q1', 'Q2', 'Q3', 'M1']
    .map((name) => of(`${name}/signed/0`)?.loopDelay)
    .filter(Number.isFinite);
  return [
    ...four.map((name) =>
      atMost(`${name} unsigned, CPU ÷ mercurius`, 1, cpu(`${name}/unsigned/0`, 'mercurius')),
    ),
    atMost('Q2 unsigned, CPU ÷ parsing floor', 1.5, cpu('Q2/unsigned/0', 'parsing floor')),
    atLeast(
      'Q1 signed, throughput ÷ Apollo with Yoti’s SDK',
      2.5,
      throughput('Q1/signed/0', 'Q1/signed/0', 'apollo + Yoti SDK'),
    ),
    atMost('Q2 signed, CPU ÷ signed floor', 1.25, cpu('Q2/signed/0', 'floor')),
    atLeast('Q2, throughput with bearer token ÷ signed', 2.5, throughput('Q2/bearer/0', 'Q2/signed/0')),
    atLeast('Polling, throughput ÷ cold signed reads', 5, throughput('POLL/signed/0', 'Q2/signed/0')),
    atMost('Polling, upstream calls per operation', 0.05, poll?.calls),
    atMost('p99 ÷ p50, 20 ms upstream, 200 connections', 4, crowd && crowd.p99 / crowd.p50),
    atMost('p99 of event loop delay, signed, ms', 5, loop.length > 0 ? Math.max(...loop) : undefined),
    atMost('Memory after ten minutes ÷ after two', 1.1, memory && memory.late / memory.early),
  ];
}

const atMost = (text, bound, value) => ({ text, bound: `≤ ${bound}`, value, isMet: value <= bound });
const atLeast = (text, bound, value) => ({ text, bound: `≥ ${bound}`, value, isMet: value >= bound });
