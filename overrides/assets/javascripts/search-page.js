// The page « Recherche »: a field, facets with counts, an order, results. Its whole state stands in the address
// (`?q=accord&pays=Laos&tri=date`), so that a search can be kept and cited.

import { UNAVAILABLE, asWritten, counted, element, page, pagefind, question, respelt } from "./search-index.js"

const AT_ONCE = 20
const FACET_AT_ONCE = 8
const PAUSE = 150 // milliseconds without a keystroke

// In the order shown. `title` is the name of the facet in the index, too; `key` its name in the address.
// `any`: further values of the facet widen the search (a page has one year); else each narrows it.
const FACETS = [
  { key: "type", title: "Type", any: true },
  { key: "pays", title: "Pays" },
  { key: "personne", title: "Personne" },
  { key: "organisation", title: "Organisation" },
  { key: "annee", title: "Année", any: true, chronological: true },
  { key: "agence", title: "Agence", any: true },
]
const ORDERS = [
  { key: "", title: "Pertinence" },
  { key: "date", title: "Date, la plus récente d’abord", sort: { date: "desc" } },
  { key: "date-asc", title: "Date, la plus ancienne d’abord", sort: { date: "asc" } },
]

const PHONE = matchMedia("(max-width: 59.984375em)") // where Material folds its own sidebars

const byName = new Intl.Collator("fr", { numeric: true }).compare

export function start() {
  const parts = skeleton(document.querySelector("[data-search-page]"))
  let state = read()
  let results = []
  let shown = 0
  let turn = 0
  let timer

  async function run() {
    const mine = ++turn
    let answer
    try {
      answer = await ask(state)
    } catch {
      parts.status.textContent = UNAVAILABLE
      parts.form.hidden = parts.filters.hidden = parts.order.hidden = true
      return
    }
    if (mine !== turn) return // a newer question is under way
    results = answer.results
    shown = 0
    parts.status.textContent = counted(results.length, "résultat")
    drawFacets(parts.facets, answer.counts, state)
    parts.list.replaceChildren()
    await more()
  }

  async function more() {
    const mine = turn
    const pages = await Promise.all(results.slice(shown, shown + AT_ONCE).map(page))
    if (mine !== turn) return
    shown += pages.length
    parts.list.append(...pages.map(drawResult))
    parts.more.hidden = shown >= results.length
  }

  function change(next, { keep = false } = {}) {
    state = { ...state, ...next }
    const address = write(state)
    if (keep) history.replaceState(null, "", address)
    else history.pushState(null, "", address)
    run()
  }

  function fill() {
    parts.input.value = state.q
    parts.order.value = state.tri
  }

  parts.input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(() => change({ q: parts.input.value.trim() }, { keep: true }), PAUSE)
  })
  parts.form.addEventListener("submit", event => {
    event.preventDefault()
    clearTimeout(timer)
    change({ q: parts.input.value.trim() }, { keep: true })
  })
  parts.order.addEventListener("change", () => change({ tri: parts.order.value }))
  parts.more.addEventListener("click", more)
  parts.facets.addEventListener("change", event => {
    const { name, value, checked } = event.target
    if (!name) return
    const others = state.chosen[name].filter(one => one !== value)
    change({ chosen: { ...state.chosen, [name]: checked ? [...others, value] : others } })
  })
  window.addEventListener("popstate", () => {
    state = read()
    fill()
    run()
  })

  fill()
  run()
}

function read() {
  const parameters = new URLSearchParams(location.search)
  const tri = parameters.get("tri") ?? ""
  return {
    q: parameters.get("q")?.trim() ?? "",
    tri: ORDERS.some(order => order.key === tri) ? tri : "",
    chosen: Object.fromEntries(FACETS.map(({ key }) => [key, parameters.getAll(key)])),
  }
}

function write({ q, tri, chosen }) {
  const parameters = new URLSearchParams()
  if (q) parameters.set("q", q)
  for (const { key } of FACETS) for (const value of chosen[key]) parameters.append(key, value)
  if (tri) parameters.set("tri", tri)
  const query = parameters.toString()
  return location.pathname + (query && `?${query}`)
}

/** The results in their order, and for each facet how many results each of its values would leave. */
async function ask({ q, tri, chosen }) {
  const index = await pagefind()
  await index.filters() // else answers come without counts
  const order = ORDERS.find(({ key }) => key === tri)
  const term = question(q) || null
  const search = (facets, sort) => index.search(term, { filters: filters(chosen, facets), ...(sort && { sort }) })

  const found = await search(FACETS)
  let results = found.results
  if (order.sort) {
    // Sorting drops the pages without a date: they follow behind.
    const dated = (await search(FACETS, order.sort)).results
    const seen = new Set(dated.map(({ id }) => id))
    results = [...dated, ...results.filter(({ id }) => !seen.has(id))]
  }
  const counts = {}
  for (const facet of FACETS) {
    const widens = facet.any && chosen[facet.key].length > 0
    const base = widens ? await search(FACETS.filter(other => other !== facet)) : found
    counts[facet.key] = Object.entries(base.filters[facet.title] ?? {}).map(([value, count]) => [asWritten(value), count])
  }
  return { results, counts }
}

function filters(chosen, facets) {
  const wanted = facets.filter(({ key }) => chosen[key].length)
  return Object.fromEntries(wanted.map(({ key, title, any }) => [title, any ? { any: chosen[key].map(respelt) } : chosen[key].map(respelt)]))
}

function skeleton(place) {
  const input = element("input", {
    class: "search-page__input", type: "search", name: "q", "aria-label": "Rechercher", placeholder: "Un nom, un mot, une « phrase exacte »",
    autocomplete: "off", spellcheck: "false",
  })
  const order = element("select", { class: "search-page__order", "aria-label": "Ordre" },
    ...ORDERS.map(({ key, title }) => element("option", { value: key }, title)))
  const form = element("form", { class: "search-page__form", role: "search", "aria-label": "Dans toute l’archive" }, input)
  const status = element("p", { class: "search-page__status", role: "status" }, "Chargement de l’index…")
  const list = element("ol", { class: "search-page__list" })
  const more = element("button", { class: "md-button", type: "button", hidden: true }, "Afficher plus")
  const facets = element("div", { class: "search-page__facets" })
  const filters = element("details", { class: "search-page__filters" }, element("summary", {}, "Filtres"), facets)
  const fold = () => filters.open = !PHONE.matches
  PHONE.addEventListener("change", fold)
  fold()
  place.replaceChildren(
    form,
    element("div", { class: "search-page__columns" },
      filters,
      element("section", { class: "search-page__results", "aria-label": "Résultats" },
        element("div", { class: "search-page__bar" }, status, order), list, more)))
  return { form, input, order, status, list, more, filters, facets }
}

function drawResult(found) {
  return element("li", { class: "search-page__result" },
    element("h2", {}, element("a", { href: found.url }, found.title)),
    element("p", { class: "search-circumstances" }, found.circumstances),
    element("p", {}, found.excerpt))
}

function drawFacets(container, counts, { chosen }) {
  const unfolded = new Map([...container.querySelectorAll("details")].map(one => [one.dataset.facet, one.open]))
  const focused = document.activeElement?.id
  container.replaceChildren(...FACETS.flatMap(facet => {
    const values = ordered(facet, counts[facet.key], chosen[facet.key])
    if (!values.length) return []
    const open = unfolded.get(facet.key) ?? (chosen[facet.key].length > 0 || !PHONE.matches)
    return [drawFacet(facet, values, chosen[facet.key], open)]
  }))
  if (focused) document.getElementById(focused)?.focus()
}

/** (value, count) pairs, those chosen first; values that would leave nothing are not offered. */
function ordered({ chronological }, counts, chosen) {
  const values = new Map(counts.filter(([, count]) => count > 0))
  for (const value of chosen) if (!values.has(value)) values.set(value, 0)
  const rank = chronological
    ? ([a], [b]) => byName(b, a)
    : ([a, many], [b, more]) => more - many || byName(a, b)
  const first = ([value]) => chosen.includes(value)
  return [...values].sort((a, b) => first(b) - first(a) || rank(a, b))
}

function drawFacet({ key, title }, values, chosen, open) {
  const lines = values.map(([value, count], place) =>
    element("li", { hidden: place >= Math.max(FACET_AT_ONCE, chosen.length) },
      element("label", {},
        element("input", {
          type: "checkbox", id: `facet-${key}-${value}`, name: key, value, checked: chosen.includes(value),
        }),
        element("span", { class: "search-page__value" }, value),
        element("span", { class: "search-page__count" }, count.toLocaleString("fr")))))
  const hidden = lines.filter(line => line.hidden)
  const list = element("ul", {}, ...lines)
  const box = element("details", { "data-facet": key, open }, element("summary", {}, title), list)
  if (hidden.length) {
    const rest = element("button", { class: "search-page__rest", type: "button" }, `Afficher les ${values.length.toLocaleString("fr")}`)
    const narrow = element("input", {
      class: "search-page__narrow", type: "search", "aria-label": `${title} : filtrer la liste`, placeholder: "Filtrer la liste", hidden: true,
    })
    rest.addEventListener("click", () => {
      hidden.forEach(line => line.hidden = false)
      list.classList.add("search-page__long")
      narrow.hidden = false
      rest.remove()
      narrow.focus()
    })
    narrow.addEventListener("input", () => {
      const wanted = plain(narrow.value)
      lines.forEach((line, place) => line.hidden = !plain(values[place][0]).includes(wanted))
    })
    list.before(narrow)
    box.append(rest)
  }
  return box
}

/** Accents and case aside. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}
