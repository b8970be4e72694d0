import { compareRounds, copyOf, type Comparison, type Round } from '../../bench/comparison.mjs';

const rounds = (...cpu: number[]): Round[] => cpu.map((time) => ({ cpu: time, perSecond: 1e6 / time }));

/** Build `new` against `old`, whose two copies lie 2 % apart in every round. */
const compare = (...cpu: number[]): Comparison =>
  compareRounds(
    'Q1/unsigned/0',
    {
      old: rounds(100, 100, 100, 100),
      new: rounds(...cpu),
      [copyOf('old')]: rounds(102, 102, 102, 102),
    },
    'old',
  );

const buildOf = ({ builds }: Comparison, name: string) => builds.find((build) => build.name === name);

describe('comparison of builds', () => {
  it.each([
    ['gain 10.0 %', 90],
    ['gain 4.1 %', 95.9],
    ['no gain', 96.1],
    ['no gain', 100],
    ['no gain', 103.9],
    ['loss 4.1 %', 104.1],
  ])('says "%s" at %d %% of the first build, with a noise of 2 %%', (verdict, cpu) => {
    expect(buildOf(compare(cpu, cpu, cpu, cpu), 'new')).toMatchObject({ verdict, ratio: cpu / 100 });
  });

  it('takes the lower quartile of the times and the upper one of the throughput', () => {
    const found = buildOf(compare(80, 90, 100, 250), 'new');
    expect(found?.cpu).toBeCloseTo(87.5);
    expect(found?.perSecond).toBeCloseTo((11_111.11 * 3 + 12_500) / 4, 0);
  });

  it('gives neither the first build nor its copy a verdict', () => {
    const comparison = compare(90, 90, 90, 90);
    expect(buildOf(comparison, 'old')?.verdict).toBeUndefined();
    expect(buildOf(comparison, copyOf('old'))?.verdict).toBeUndefined();
  });

  it('measures the noise by rounds where the quartiles of both copies meet by chance', () => {
    const { noise } = compareRounds(
      'Q1/unsigned/0',
      { old: rounds(100, 110, 100, 110), [copyOf('old')]: rounds(110, 100, 110, 100) },
      'old',
    );
    expect(noise).toBeCloseTo((0.1 + 10 / 110) / 2);
  });

  it('measures the noise by quartiles where one round lies far apart', () => {
    const { noise } = compareRounds(
      'Q1/unsigned/0',
      { old: rounds(100, 100, 100), [copyOf('old')]: rounds(80, 100, 100) },
      'old',
    );
    expect(noise).toBeCloseTo(0.1);
  });
});
