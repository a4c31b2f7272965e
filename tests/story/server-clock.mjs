import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';

/**
 * Loaded before the built application, in a test only: a request that names an instant in this header is
 * answered as of then. The application has no switch of its own for it.
 */
const HEADER = 'x-story-clock';
const asked = new AsyncLocalStorage();
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, called) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + shift()] : given, called),
  apply: () => new RealDate(RealDate.now() + shift()).toString(),
  get: (target, name) => (name === 'now' ? () => RealDate.now() + shift() : Reflect.get(target, name)),
});

/** Milliseconds from the real time to the time of the request; 0 outside of one. */
const shift = () => asked.getStore() ?? 0;

const emit = Server.prototype.emit;
/** @type {(this: Server, event: string, ...given: any[]) => boolean} */
function emitAsOf(event, ...given) {
  const instant = event === 'request' ? given[0].headers[HEADER] : undefined;
  const pass = () => Reflect.apply(emit, this, [event, ...given]);
  return instant ? asked.run(RealDate.parse(instant) - RealDate.now(), pass) : pass();
}
Server.prototype.emit = emitAsOf;
