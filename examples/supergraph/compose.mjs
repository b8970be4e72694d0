import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** Composes subgraphs of name, URL and SDL into the SDL of a supergraph; throws with the first problem. */
export function compose(subgraphs) {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`The subgraphs do not compose: ${errors?.[0]?.message}`);
  return supergraphSdl;
}
