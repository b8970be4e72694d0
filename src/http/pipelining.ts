import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Requests of one connection that may wait for the responses before them. */
const MAX_WAITING = 100;

const waiting = new WeakMap<Socket, number>();

/**
 * Hook that lets a pipelined request wait for the responses before it: Node itself starts all of them at once, so that
 * one connection could hold the event loop with hundreds.
 */
export function waitForTurn(
  { raw: { socket } }: FastifyRequest,
  { raw: response }: FastifyReply,
  done: () => void,
): void {
  // A response gets its socket when those before it are sent.
  if (response.socket) return done();
  const count = (waiting.get(socket) ?? 0) + 1;
  if (count > MAX_WAITING) return void socket.destroy();
  waiting.set(socket, count);
  response.once('socket', () => {
    waiting.set(socket, waiting.get(socket)! - 1);
    done();
  });
}
