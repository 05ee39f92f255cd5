"""MkDocs' own build, its pages shared out over the machine's processors: the same bytes, in less time.

Goes in: an Order. Comes out: the messages of MkDocs. On disk: the site. Each process gathers the files and the nav for
itself, as `mkdocs build` does, then converts and renders its share page by page, so that memory holds one page at a
time. Anchors are checked at the end, when every process has told which ones its pages have and link to. Plugins and
hooks see all pages at once: with any of them, `mkdocs build` itself does the work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment, TemplateError
from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from generator import workers
from generator.render.order import Order, warnings

FROM_PAGES = 200
"""Fewer pages than this are built in one process: starting others costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one process made: by page, the anchors that it has, and those that it links to, by page."""

    messages: tuple[str, ...]
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    links: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)


def worthwhile(configuration: MkDocsConfig) -> bool:
    """Whether a site may be built in shares, and would be the faster for it."""
    if configuration.plugins or configuration.hooks or workers.processors() == 1:
        return False
    return len(get_files(configuration).documentation_pages()) >= FROM_PAGES


def build(order: Order, configuration: MkDocsConfig) -> list[str]:
    """Build a site in as many shares as there are processors."""
    shares = workers.processors()
    with workers.pool(shares) as pool:
        promised = [pool.submit(_build_share, order, number, shares) for number in range(shares)]
        gathered = _gather(configuration)
        _build_the_rest(gathered, configuration)
        done = [share.result() for share in promised]
    messages = [message for share in done for message in share.messages]
    if not messages:
        _check_anchors(gathered.files, done, configuration)
    return messages


@dataclass(frozen=True, slots=True)
class _Gathered:
    files: Files
    nav: Navigation
    env: Environment


def _gather(configuration: MkDocsConfig) -> _Gathered:
    """The files and the nav, its pages converted: every page shows their titles."""
    files = get_files(configuration)
    env = configuration.theme.get_env()
    files.add_files_from_theme(env, configuration)
    set_exclusions(files, configuration)
    nav = get_navigation(files, configuration)
    for file in files.documentation_pages():
        if file.page is None:
            Page(None, file, configuration)
    for page in nav.pages:
        mkdocs_build._populate_page(page, configuration, files)
    return _Gathered(files, nav, env)


def _build_the_rest(gathered: _Gathered, configuration: MkDocsConfig) -> None:
    """All that is not a page of its own: assets, data files, the theme's templates."""
    gathered.files.copy_static_files()
    for template in configuration.theme.static_templates:
        mkdocs_build._build_theme_template(template, gathered.env, gathered.files, configuration, gathered.nav)
    for template in configuration.extra_templates:
        mkdocs_build._build_extra_template(template, gathered.files, configuration, gathered.nav)


def _build_share(order: Order, number: int, shares: int) -> Share:
    with warnings() as messages:
        try:
            configuration = order.configuration()
            gathered = _gather(configuration)
            pages = gathered.files.documentation_pages()
            anchors, links = {}, {}
            for file in pages[number::shares]:
                page = _build_page(file, pages, gathered, configuration)
                anchors[file.src_uri] = frozenset(page.present_anchor_ids or ())
                links[file.src_uri] = {to.src_uri: found for to, found in (page.links_to_anchors or {}).items()}
                if page not in gathered.nav.pages:  # every page shows the titles of those
                    page.content = page.markdown = None
        except (MkDocsException, TemplateError, OSError) as error:
            return Share((*messages, *([] if messages else [str(error)])))
    return Share(tuple(messages), anchors, links)


def _build_page(file: File, pages: Sequence[File], gathered: _Gathered, configuration: MkDocsConfig) -> Page:
    page = file.page
    assert page is not None
    if page.content is None:
        mkdocs_build._populate_page(page, configuration, gathered.files)
    mkdocs_build._build_page(page, configuration, pages, gathered.nav, gathered.env)
    return page


def _check_anchors(files: Files, shares: list[Share], configuration: MkDocsConfig) -> None:
    """Let MkDocs warn of every link to an anchor that is not there."""
    known = {uri: anchors for share in shares for uri, anchors in share.anchors.items()}
    linked = {uri: links for share in shares for uri, links in share.links.items()}
    pages = files.documentation_pages()
    by_uri = {file.src_uri: file for file in pages}
    for file in pages:
        assert file.page is not None
        file.page.present_anchor_ids = set(known[file.src_uri])
        file.page.links_to_anchors = {by_uri[to]: dict(found) for to, found in linked[file.src_uri].items()}
    for file in pages:
        assert file.page is not None
        file.page.validate_anchor_links(files=files, log_level=configuration.validation.links.anchors)
