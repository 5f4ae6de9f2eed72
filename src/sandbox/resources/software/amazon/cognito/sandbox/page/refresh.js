// Keeps the page up to date: fetches it again and changes only what differs, so that focus, open details, what is
// typed and where one has scrolled stay as they are.
const PAUSE_MILLIS = 2000;
const LIVE = ["latest", "banner", "requests", "types", "faults-now", "calls"];
const button = document.getElementById("live");

function morph(now, next) {
  if (now.isEqualNode(next)) {
    return;
  }
  if (now.nodeType !== Node.ELEMENT_NODE || now.tagName !== next.tagName || now.id !== next.id) {
    now.replaceWith(next);
    return;
  }
  morphAttributes(now, next);
  morphChildren(now, next);
}

function morphAttributes(now, next) {
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value) {
      now.setAttribute(name, value);
    }
  }
  for (const { name } of [...now.attributes]) {
    if (name !== "open" && !next.hasAttribute(name)) {
      now.removeAttribute(name);
    }
  }
}

// Children with an id are matched by it, others by their place.
function morphChildren(now, next) {
  const child = (parent, id) => parent.querySelector(`:scope > #${CSS.escape(id)}`);
  [...now.children].filter(old => old.id && !child(next, old.id)).forEach(old => old.remove());
  let at = now.firstChild;
  for (const wanted of [...next.childNodes]) {
    const known = wanted.id && child(now, wanted.id);
    if (known && known !== at) {
      now.insertBefore(known, at);
      morph(known, wanted);
    } else if (known || (at && !at.id && !wanted.id && at.nodeName === wanted.nodeName)) {
      const match = at;
      at = at.nextSibling;
      morph(match, wanted);
    } else {
      now.insertBefore(wanted, at);
    }
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

async function refresh() {
  const answer = await fetch(location.pathname + location.search);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const focused = document.activeElement;
  for (const id of LIVE) {
    morph(document.getElementById(id), document.importNode(fresh.getElementById(id), true));
  }
  if (focused !== document.activeElement && focused.isConnected) {
    focused.focus({ preventScroll: true });
  }
}

async function tick() {
  if (button.getAttribute("aria-pressed") === "true" && !document.hidden) {
    try {
      await refresh();
      button.textContent = "Live";
    } catch {
      button.textContent = "No answer";
    }
  }
  setTimeout(tick, PAUSE_MILLIS);
}

button.hidden = false;
button.addEventListener("click", () => {
  const live = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", live);
  button.textContent = live ? "Live" : "Paused";
});
setTimeout(tick, PAUSE_MILLIS);
