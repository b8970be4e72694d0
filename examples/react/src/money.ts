const format = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });

/** Price in cents as text. */
export const money = (cents: number): string => format.format(cents / 100);
