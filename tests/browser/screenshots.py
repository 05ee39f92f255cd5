"""Pictures of every kind of page of a built site, wide and on a phone, light and dark, into build/screenshots/.

python -m tests.browser.screenshots [SITE]

Goes in: a built site (site/). Comes out: one PNG a kind of page, width and scheme, named `article-1280-light.png`.
Needs a Chromium; a page that asks anything of another machine, or fails, stops it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.kinds import addresses
from tests.browser.visitors import PHONE, WIDE, chromium, visiting
from tests.conftest import serving

OUT = Path("build/screenshots")


def main(site: Path) -> None:
    """Take the pictures of one site."""
    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, chromium(playwright) as browser, serving(site) as url:
        for window in (WIDE, PHONE):
            for scheme in ("light", "dark"):
                for kind, address in addresses(site).items():
                    with visiting(browser, url + address, viewport=window, color_scheme=scheme) as page:
                        page.wait_for_load_state("networkidle")
                        page.screenshot(path=OUT / f"{kind}-{window['width']}-{scheme}.png")
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
