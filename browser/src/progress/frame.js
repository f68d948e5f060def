/** The storage of the hidden page `store.html`, reached by messages. */

/** A page from disk answers within milliseconds; a browser that forbids the frame never does. */
const PATIENCE = 1500;

/** @param {string} address */
function hiddenFrame(address) {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "store";
  frame.src = address;
  document.documentElement.append(frame);
  return frame;
}

/**
 * Ask the frame and wait for its answer to this very question.
 * @param {HTMLIFrameElement} frame
 * @param {object} question
 * @returns {Promise<any>}
 */
function ask(frame, question) {
  const channel = new MessageChannel();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("store.html does not answer")), PATIENCE);
    channel.port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      if (data.fault) reject(new Error(data.fault));
      else resolve(data.value);
      channel.port1.close();
    };
    // A page from disk has no origin that could be named; store.html checks who asks.
    frame.contentWindow?.postMessage({ cw: 1, ...question }, "*", [channel.port2]);
  });
}

/**
 * The storage of the page at `address`; rejects if it does not answer.
 * @param {string} address
 * @returns {Promise<import("./local.js").Area>}
 */
export async function frameArea(address) {
  const frame = hiddenFrame(address);
  await new Promise((resolve) => {
    frame.onload = resolve;
    setTimeout(resolve, PATIENCE);
  });
  await ask(frame, { task: "all", prefix: "cw1:" });
  return {
    all: (prefix) => ask(frame, { task: "all", prefix }),
    put: (key, text) => ask(frame, { task: "put", key, text }),
    watch(changed) {
      addEventListener("message", ({ source, data }) => {
        if (source === frame.contentWindow && data?.cw === 1) changed(data.key, data.text);
      });
    },
  };
}
