// The search field of the header: results as one types, in Material's own panel.
// `/` or `s` opens it, the arrows move, Enter follows, Escape leaves (WAI-ARIA combobox with a listbox).

import { UNAVAILABLE, counted, element, page, pagefind, question, searchPage } from "./search-index.js"

const SHOWN = 8
const PAUSE = 120 // milliseconds without a keystroke

const field = document.querySelector("[data-search-field]")
const toggle = document.querySelector("#__search")

if (field && toggle) start()
if (document.querySelector("[data-search-page]")) import("./search-page.js").then(module => module.start())

function start() {
  const form = field.querySelector("form")
  const input = field.querySelector("input")
  const status = field.querySelector("[role=status]")
  const list = field.querySelector("[role=listbox]")
  const all = field.querySelector(".search-all")
  let active = -1

  const options = () => [...list.querySelectorAll("[role=option]")]
  const isOpen = () => toggle.checked

  function open() {
    if (!isOpen()) {
      toggle.checked = true
      toggle.dispatchEvent(new Event("change"))
    }
    pagefind().then(
      () => status.textContent ||= "Tapez pour chercher",
      () => status.textContent = UNAVAILABLE,
    )
  }

  function close() {
    toggle.checked = false
    toggle.dispatchEvent(new Event("change"))
    input.blur()
  }

  function activate(place) {
    const found = options()
    const places = found.length + 1 // the results, and the field itself past either end
    active = (place + 1 + places) % places - 1
    found.forEach((option, at) => option.setAttribute("aria-selected", at === active))
    if (active < 0) return input.removeAttribute("aria-activedescendant")
    input.setAttribute("aria-activedescendant", found[active].id)
    found[active].scrollIntoView({ block: "nearest" })
  }

  function show(pages, total) {
    list.replaceChildren(...pages.map((found, place) =>
      element("li", { class: "md-search-result__item", role: "presentation" },
        element("a", {
          class: "md-search-result__link", role: "option", id: `__search-${place}`, href: found.url, tabindex: "-1",
          "aria-selected": "false",
        },
          element("article", { class: "md-search-result__article md-typeset" },
            element("h2", {}, found.title),
            element("p", { class: "search-circumstances" }, found.circumstances),
            element("p", {}, found.excerpt))))))
    status.textContent = counted(total, "résultat")
    all.href = searchPage(new URLSearchParams({ q: input.value.trim() }))
    all.hidden = total <= pages.length
    input.setAttribute("aria-expanded", pages.length > 0)
    activate(-1)
  }

  function clear() {
    list.replaceChildren()
    all.hidden = true
    status.textContent = "Tapez pour chercher"
    input.setAttribute("aria-expanded", "false")
    activate(-1)
  }

  async function search() {
    const asked = question(input.value)
    if (!asked) return clear()
    try {
      const index = await pagefind()
      const answer = await index.debouncedSearch(asked, {}, PAUSE)
      if (answer === null) return // a later keystroke asks anew
      const pages = await Promise.all(answer.results.slice(0, SHOWN).map(page))
      if (question(input.value) === asked) show(pages, answer.results.length)
    } catch {
      status.textContent = UNAVAILABLE
    }
  }

  const keys = {
    ArrowDown: () => activate(active + 1),
    ArrowUp: () => activate(active - 1),
    Escape: close,
    Enter: () => active >= 0 ? options()[active].click() : input.value.trim() && form.requestSubmit(),
  }

  input.addEventListener("focus", open)
  input.addEventListener("input", search)
  input.addEventListener("keydown", event => {
    if (event.isComposing || !(event.key in keys)) return
    event.preventDefault()
    event.stopPropagation()
    keys[event.key]()
  })
  form.addEventListener("reset", () => {
    clear()
    input.focus()
  })
  toggle.addEventListener("change", () => {
    if (isOpen()) input.focus()
  })
  field.addEventListener("focusout", event => {
    if (isOpen() && event.relatedTarget && !field.contains(event.relatedTarget)) close()
  })
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]")
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s"].includes(event.key)) return
    event.preventDefault()
    input.focus()
  })
}
