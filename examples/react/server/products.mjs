/** What the shop sells; prices in cents. `shape` and `glaze` choose the drawing. */
export const products = [
  { id: 'moon-jar', name: 'Moon jar', note: 'Stoneware, 24 cm', price: 8900, shape: 'jar', glaze: 'chalk' },
  { id: 'morning-cup', name: 'Morning cup', note: 'Holds 220 ml', price: 2400, shape: 'cup', glaze: 'rust' },
  {
    id: 'noodle-bowl',
    name: 'Noodle bowl',
    note: 'Wide foot, 18 cm',
    price: 3600,
    shape: 'bowl',
    glaze: 'sage',
  },
  {
    id: 'stem-vase',
    name: 'Single-stem vase',
    note: 'For one branch',
    price: 4200,
    shape: 'vase',
    glaze: 'ink',
  },
  {
    id: 'tea-pitcher',
    name: 'Tea pitcher',
    note: 'Holds 600 ml',
    price: 5800,
    shape: 'pitcher',
    glaze: 'sand',
  },
  {
    id: 'serving-plate',
    name: 'Serving plate',
    note: 'Hand-trimmed, 28 cm',
    price: 4800,
    shape: 'plate',
    glaze: 'sea',
  },
];

const MAX_QUANTITY = 20;

/** Lines and sum of a basket by the shop's own prices; undefined if the basket is none. */
export function priceOf(basket) {
  if (!Array.isArray(basket) || basket.length === 0 || basket.length > products.length) return undefined;
  let total = 0;
  for (const { id, quantity } of basket) {
    const product = products.find((each) => each.id === id);
    if (!product || !Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) return undefined;
    total += product.price * quantity;
  }
  return total;
}
