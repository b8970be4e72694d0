import { NumberText, parseWithDigits, stringifyWithDigits } from '../../src/datasources/yoti/digits.js';

describe('numbers in JSON', () => {
  it.each([
    '123456789012345678901',
    '-123456789012345678901',
    '1.80',
    '9.5E-4',
    '0.12345678901234567890',
    '1e400',
  ])('keep their digits: %s', (digits) => {
    expect(parseWithDigits(digits)).toEqual(new NumberText(digits));
    const json = `{"a":[${digits},{"b":${digits}}],"c":"${digits}"}`;
    expect(stringifyWithDigits(parseWithDigits(json))).toBe(json);
  });

  it.each(['0', '1', '-1', '0.93', '9007199254740991', '0.30000000000000004'])(
    'are numbers: %s',
    (digits) => {
      expect(parseWithDigits(digits)).toBe(Number(digits));
    },
  );

  it.each([
    '{"text":"a 12345678901234567890 b"}',
    '{"text":"\\"12345678901234567890\\\\"}',
    '{"12345678901234567890":null}',
    '["\\u0000 12345678901234567890", true, null]',
  ])('in texts stay as they are: %s', (json) => {
    expect(parseWithDigits(json)).toEqual(JSON.parse(json));
  });

  it.each(['', '{', '[1.80', '01', '1.', '{"a":1.80}x'])(
    'in text that is no JSON is an error: %j',
    (text) => {
      expect(() => parseWithDigits(text)).toThrow(SyntaxError);
    },
  );
});
