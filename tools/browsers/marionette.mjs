import net from 'node:net';

/**
 * A client of Marionette, the protocol by which Firefox is driven from outside. Unlike WebDriver BiDi it reaches
 * extension pages, closed shadow roots and the browser's own window, and needs neither a package nor geckodriver.
 * A frame is `<bytes>:<json>`; a request is `[0, id, command, parameters]`, its answer `[1, id, error, result]`.
 */
export class Marionette {
  #socket;
  #waiting = new Map();
  #received = Buffer.alloc(0);
  #last = 0;

  /** @param {net.Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#take(bytes));
    socket.on('close', () => this.#abandon());
    socket.on('error', () => this.#abandon());
  }

  /** @param {number} port @returns {Promise<Marionette>} */
  static connect(port) {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(new Marionette(socket)));
      socket.once('error', reject);
    });
  }

  /**
   * @param {string} command for example `WebDriver:Navigate`
   * @param {Record<string, unknown>} [parameters]
   * @returns {Promise<any>} the answer's `value` where it is wrapped in one
   */
  send(command, parameters = {}) {
    const id = ++this.#last;
    const frame = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, command });
      this.#socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    });
  }

  close() {
    this.#socket.destroy();
  }

  /** @param {Buffer} bytes */
  #take(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#settle(message);
    }
  }

  /** @param {any[]} message */
  #settle([, id, error, result]) {
    const { resolve, reject, command } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) reject(new Error(`${command}: ${error.error}: ${error.message}`));
    else resolve(result && 'value' in result ? result.value : result);
  }

  #abandon() {
    for (const { reject, command } of this.#waiting.values())
      reject(new Error(`${command}: Firefox has gone`));
    this.#waiting.clear();
  }
}
