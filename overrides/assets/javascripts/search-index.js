// The site's search index, as Pagefind laid it into pagefind/ after the site was built.
// Nothing is fetched before the first question; every address is relative to this file, so that any sub-path will do.

const ROOT = new URL("../../", import.meta.url)

export const UNAVAILABLE = "Ce site a été construit sans index : la recherche n’y est pas disponible."

const EXCERPT_WORDS = 28

// Marks that part words, and what stands for them in the index; generator/render/search.py holds the same table.
// The longest first, so that spelling back does not take one for the other.
const RESPELT = [["—", "\u2060\u2060-"], ["–", "\u2060-"], ["’", "\u2060'"]]
const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[\p{L}\p{N}])/giu

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

/** A text as the index spells it. */
export function respelt(text) {
  return RESPELT.reduce((spelt, [mark, inIndex]) => spelt.replaceAll(mark, inIndex), text)
}

/** A text of the index as readers know it. */
export function asWritten(text) {
  return RESPELT.reduce((spelt, [mark, inIndex]) => spelt.replaceAll(inIndex, mark), text)
}

/** What is asked of the index for what a reader types: without elisions, since `l’ONU` is found as `ONU`. */
export function question(typed) {
  return typed.replace(ELISION, "").trim()
}

/** A result's page: its address, title, circumstances and excerpt, ready to be shown. */
export async function page(result) {
  const found = await result.data()
  return {
    url: found.url,
    title: asWritten(found.meta.title),
    circumstances: [...(found.filters.Type ?? []), found.meta.date, found.meta.lieu].filter(Boolean).map(asWritten).join(" · "),
    excerpt: excerpt(asWritten(found.excerpt)),
  }
}

/** The address of the search page, with a state. */
export function searchPage(parameters) {
  const url = new URL("recherche/", ROOT)
  url.search = parameters.toString()
  return url
}

/** Pagefind's excerpt as nodes. Only its marks are markup: whatever else a page holds stays text. */
function excerpt(html) {
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
