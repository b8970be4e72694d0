import { Server } from 'node:net';
import { ready } from './process.mjs';

/** Preloaded into the gateway with `--import`: adds the probe to the unchanged program once its server listens. */
const { listen } = Server.prototype;
Server.prototype.listen = function (...options) {
  this.once('listening', () => ready(this));
  return listen.apply(this, options);
};
