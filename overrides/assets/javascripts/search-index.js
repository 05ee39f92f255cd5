// The site's search index, as Pagefind laid it into pagefind/ after the site was built.
// Nothing is fetched before the first question; every address is relative to this file, so that any sub-path will do.

const ROOT = new URL("../../", import.meta.url)

export const UNAVAILABLE = "Ce site a été construit sans index : la recherche n’y est pas disponible."

const EXCERPT_WORDS = 28

let loading

/** Pagefind, loaded once; rejects where the site has no index. */
export function pagefind() {
  loading ??= import(new URL("pagefind/pagefind.js", ROOT)).then(async module => {
    await module.options({ baseUrl: ROOT.pathname, excerptLength: EXCERPT_WORDS })
    await module.init()
    return module
  })
  return loading
}

/** The address of the search page, with a state. */
export function searchPage(parameters) {
  const url = new URL("recherche/", ROOT)
  url.search = parameters.toString()
  return url
}

/** Pagefind's excerpt as nodes. Only its marks are markup: whatever else a page holds stays text. */
export function excerpt(html) {
  const nodes = document.createDocumentFragment()
  html.split(/<\/?mark>/).forEach((text, place) => {
    const plain = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">")
    nodes.append(place % 2 ? element("mark", {}, plain) : plain)
  })
  return nodes
}

/** « 12 résultats » */
export function counted(number, one, many = `${one}s`) {
  const shown = number.toLocaleString("fr")
  return number > 1 ? `${shown} ${many}` : number === 1 ? `1 ${one}` : `Aucun ${one}`
}

/** What a result says under its title: kind, date, place; what is not known is left out. */
export function circumstances(page) {
  const kinds = page.filters.type ?? []
  return [...kinds, page.meta.date, page.meta.lieu].filter(Boolean).join(" · ")
}

/** An element with attributes (`true` sets one, `false` leaves it out) and children. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, "")
    else if (value !== false) node.setAttribute(key, value)
  }
  node.append(...children)
  return node
}
