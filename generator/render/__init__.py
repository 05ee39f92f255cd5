"""docs/ → site/: the real MkDocs, strictly, then the search index.

Goes in: the folder of pages that `write` filled, the mkdocs.yml of the repository, the archive's Config. Comes out: a
site that any web server can serve under any path. On disk: the site, built aside and then swapped, so that a failed
build leaves the old one as it was. A warning of MkDocs is a RenderError.
"""

from generator.render.mkdocs import Rendered, render
from generator.render.search import SearchIndex, index

__all__ = ["Rendered", "SearchIndex", "index", "render"]
