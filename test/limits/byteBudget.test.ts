import { ErrorCode } from '../../src/errors/codes.js';
import { ByteBudget, ByteLease } from '../../src/limits/byteBudget.js';
import { ResponseBytes } from '../../src/limits/responseBytes.js';
import { codeOfError } from '../support/fixtures/failure.js';

const newBudget = (): ByteBudget => new ByteBudget({ maxBytes: 100, maxBytesPerOwner: 60 });

it('bounds the bytes of all, and of each owner', () => {
  const budget = newBudget();
  const [mine, mineToo, others] = [['me'], ['me', 'link'], ['other']].map(
    (owners) => new ByteLease(budget, owners),
  );
  mine!.take(40);

  expect(codeOfError(() => mineToo!.take(30))).toBe(ErrorCode.OVERLOADED);
  others!.take(60);
  expect(codeOfError(() => mine!.take(1))).toBe(ErrorCode.OVERLOADED);
  expect(budget.bytes).toBe(100);
});

it('gets back all bytes of a lease, once, and gives it no more', () => {
  const budget = newBudget();
  const lease = new ByteLease(budget, ['me', 'link']);
  lease.take(20);
  lease.take(20);
  lease.release();
  lease.release();
  lease.take(60);

  expect(budget.bytes).toBe(0);
  expect(codeOfError(() => new ByteLease(budget, ['me']).take(60))).toBeUndefined();
});

it('takes nothing when one owner has too many', () => {
  const budget = newBudget();
  new ByteLease(budget, ['link']).take(50);

  expect(codeOfError(() => new ByteLease(budget, ['me', 'link']).take(20))).toBe(ErrorCode.OVERLOADED);
  expect(budget.bytes).toBe(50);
});

it('counts a value of a response at each place where it stands, as base64', () => {
  const budget = newBudget();
  const response = new ResponseBytes(30, budget);
  const image = Buffer.alloc(8);

  expect(response.count(image)).toBe(image);
  expect(response.count(null)).toBeNull();
  response.count(image);
  expect(codeOfError(() => response.count(image))).toBe(ErrorCode.RESPONSE_TOO_LARGE);
  expect(budget.bytes).toBe(24);
  response.release();
  expect(codeOfError(() => response.count(image))).toBe(ErrorCode.RESPONSE_TOO_LARGE);
  response.release();
  expect(budget.bytes).toBe(0);
});

it('refuses a response that fits while others hold too much', () => {
  const budget = newBudget();
  new ResponseBytes(100, budget).count(Buffer.alloc(60));

  expect(codeOfError(() => new ResponseBytes(100, budget).count(Buffer.alloc(60)))).toBe(
    ErrorCode.OVERLOADED,
  );
});
