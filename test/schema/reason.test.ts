import { explain, ReasonCode } from '../../src/schema/reason.js';

describe('a reason of Yoti', () => {
  it.each(Object.values(ReasonCode))(
    '%s has a sentence for the person, and says whether a retry can help',
    (code) => {
      expect(explain(code)).toEqual({
        code,
        message: expect.stringMatching(/^[A-Z].{10,}\.$/) as unknown,
        canRetry: expect.any(Boolean) as unknown,
      });
    },
  );

  it.each([
    ['PHOTO_TOO_DARK', true],
    ['POOR_FOCUS', true],
    ['PARTIAL_SIDE_DOC', true],
    ['DIFFERENT_PERSON', false],
    ['SUSPECTED_FRAUD', false],
    ['DECEASED_WARNING', false],
  ])('%s: %s', (code, canRetry) => {
    expect(explain(code)).toMatchObject({ code, canRetry });
  });

  it.each([
    'FRAUD_DETECTED',
    'SUSPECTED_FRAUD',
    'COUNTERFEIT',
    'PEP_WARNING',
    'DECEASED_WARNING',
    'FRAUD_LIST_MATCH',
  ])('%s does not tell the person the suspicion', (code) => {
    expect(explain(code)?.message).not.toMatch(/fraud|counterfeit|politic|decease|list/i);
  });

  it.each(['A_CODE_OF_TOMORROW', 'photo_too_dark', 'constructor', '__proto__'])('%s is unknown', (code) => {
    expect(explain(code)).toMatchObject({ code: 'UNKNOWN', canRetry: false });
  });

  it.each([null, undefined, ''])('%j is none', (code) => {
    expect(explain(code)).toBeNull();
  });
});
