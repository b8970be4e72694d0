/** Headers of a client that go to the subgraphs: who asks, which request it is, and that a cached answer will not do. */
export const FORWARDED = ['authorization', 'x-request-id', 'cache-control'];

/** The secret of the router, for the subgraph that it is shared with, and no other. */
export const secretFor = (subgraph, routerSecret) =>
  subgraph.toLowerCase() === 'identity' ? { 'x-router-secret': routerSecret } : {};
