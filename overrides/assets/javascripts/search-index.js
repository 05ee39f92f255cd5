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
    if (place % 2 === 0) return nodes.append(plain)
    // Pagefind marks all between two spaces; the word found is in there, without its elision and its punctuation.
    const [, before, word, after] = plain.match(/^((?:\p{L}{1,2}['’]|[^\p{L}\p{N}])*)(.*?)([^\p{L}\p{N}]*)$/su)
    nodes.append(before, element("mark", {}, word), after)
  })
  return nodes
}

/** « 12 résultats » */
export function counted(number, one, many = `${one}s`) {
  const shown = number.toLocaleString("fr")
  return number > 1 ? `${shown} ${many}` : number === 1 ? `1 ${one}` : `Aucun ${one}`
}

/** What a result says under its title: its kind and its date, if known. */
export function circumstances(page) {
  return [...(page.filters.Type ?? []), page.meta.date].filter(Boolean).join(" · ")
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
