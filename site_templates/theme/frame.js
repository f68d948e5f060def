// What the theme leaves open: a remembered language, closed drawers, tables and drawings that scroll by keyboard.
;(() => {
  for (const link of document.querySelectorAll(".cw-languages a")) {
    link.addEventListener("click", () => {
      try {
        localStorage.setItem("cw:language", link.hreflang)
      } catch {
        // Storage is forbidden: then the language is not remembered.
      }
    })
  }

  // A browser that restores forms would open the drawer or the search box again.
  for (const toggle of document.querySelectorAll(".md-toggle[data-md-toggle]")) toggle.checked = false

  const update = () => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .cw-figure")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
      else box.removeAttribute("tabindex")
    }
  }
  addEventListener("load", update)
  addEventListener("resize", update)
})()
