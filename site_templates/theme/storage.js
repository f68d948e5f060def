// A sandboxed frame forbids storage, and the theme's scripts would stop at their first look. They find it empty
// instead; all else is still refused, so that our own script says that nothing can be kept.
try {
  localStorage.length
} catch (forbidden) {
  const refuse = () => {
    throw forbidden
  }
  const empty = new Proxy({}, { get: (_, name) => (name === "getItem" ? () => null : refuse), ownKeys: refuse })
  Object.defineProperty(window, "localStorage", { value: empty })
}
