"""The page in a browser: what a reader sees, clicks and types."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

from kg.store.embedded import EmbeddedStore
from kg.view import subgraph
from tests.browser.conftest import Opener, asked_for, logs, wait
from tests.view.graphs import (
    HOSTILE,
    article,
    articles,
    fact,
    hostile,
    sentence,
    star,
    store_of,
    thing,
)

pytestmark = pytest.mark.browser


def part(driver: WebDriver, selector: str) -> WebElement:
    """One element of the page."""
    return driver.find_element(By.CSS_SELECTOR, selector)


def search(driver: WebDriver, text: str) -> None:
    """Type into the search box."""
    box = part(driver, "#query")
    box.clear()
    box.send_keys(text)


def click_node(driver: WebDriver, label: str) -> None:
    """Click where a node is drawn."""
    spot = driver.execute_script(
        "const i = kg.picture.things.findIndex((one) => one.label === arguments[0]);"
        "const at = kg.network.canvasToDOM(kg.network.getPosition(i));"
        "const box = document.getElementById('canvas').getBoundingClientRect();"
        "return [at.x + box.left, at.y + box.top];",
        label,
    )
    click_at(driver, spot)


def click_at(driver: WebDriver, spot: list[float]) -> None:
    """Press and release the mouse at a place of the window."""
    for kind in ("mousePressed", "mouseReleased"):
        where = {"type": kind, "x": spot[0], "y": spot[1], "button": "left", "clickCount": 1}
        driver.execute_cdp_cmd("Input.dispatchMouseEvent", where)
    wait(driver, "return !document.getElementById('panel').hidden")


def test_the_page_loads_without_errors_and_without_network(opened: Opener) -> None:
    """The console stays empty, and nothing but the file itself is asked for."""
    driver = opened(subgraph(articles()))
    assert logs(driver, "browser") == []
    urls = asked_for(driver)
    assert len(urls) == 1
    assert urls[0].startswith("file:")


def test_hostile_names_stay_text(opened: Opener) -> None:
    """Searched, selected and shown with their sentences, none of them runs or makes an element."""
    driver = opened(subgraph(hostile()))
    for i in range(len(HOSTILE)):
        driver.execute_script("kg.select(arguments[0])", i)
        driver.execute_script("kg.showEdge(arguments[0])", i % len(HOSTILE))
    search(driver, "hacked")
    wait(driver, "return document.querySelectorAll('#hits li').length === 4")
    driver.execute_script("kg.select(0)")
    panel = part(driver, "#panel")
    assert panel.find_elements(By.CSS_SELECTOR, "script, img, a, iframe") == []
    assert "window.hacked" in panel.text
    assert driver.execute_script("return window.hacked === undefined")
    assert logs(driver, "browser") == []
    assert all(url.startswith("file:") for url in asked_for(driver))


def test_the_legend_counts_and_filters(opened: Opener) -> None:
    """A click on a class hides its nodes; the number shown follows; a second click brings them back."""
    driver = opened(subgraph(star(9)))
    row = part(driver, "#legend [data-cls=Jurisdiction]")
    assert row.text.split() == ["辖区", "10"]
    row.click()
    assert part(driver, "#shown").get_attribute("data-nodes") == "1"
    assert "已隐藏 10 个" in part(driver, "#shown").text
    row = part(driver, "#legend [data-cls=Jurisdiction]")
    assert row.get_attribute("aria-pressed") == "false"
    row.send_keys(Keys.ENTER)
    assert part(driver, "#shown").get_attribute("data-nodes") == "11"


def test_search_finds_by_any_name(opened: Opener) -> None:
    """By a part of an alternative name; Enter goes there and opens the panel."""
    driver = opened(
        subgraph(store_of(thing("a", "安丰生物有限公司", "Enterprise", "安丰生物") + thing("b", "何敏")))
    )
    part(driver, "body").send_keys("/")
    box = driver.switch_to.active_element
    assert box.get_attribute("id") == "query"
    box.send_keys("丰生")
    assert part(driver, "#hits li").text.splitlines()[0].startswith("安丰生物有限公司")
    box.send_keys(Keys.ENTER)
    assert part(driver, "#panel h2").text == "安丰生物有限公司"
    assert "又名 安丰生物" in part(driver, "#panel").text
    wait(driver, "return kg.network.getSelectedNodes().length === 1")
    part(driver, "body").send_keys(Keys.ESCAPE)
    assert not part(driver, "#panel").is_displayed()


def test_a_search_without_a_hit_says_so(opened: Opener) -> None:
    """And Enter does nothing."""
    driver = opened(subgraph(articles()))
    search(driver, "没有这个名字" + Keys.ENTER)
    assert part(driver, "#hits").text == "没有找到"


def test_a_click_on_a_node_shows_facts_with_their_sentences(opened: Opener) -> None:
    """Posts, deeds, and where they are said, with the words marked."""
    driver = opened(subgraph(articles(), article="a1"))
    click_node(driver, "林涛")
    panel = part(driver, "#panel")
    assert part(driver, "#panel h2").text == "林涛"
    for words in ("任职", "书记", "检查调研", "2031-05-26", "one.txt", "actions.clause", "0.9"):
        assert words in panel.text
    marks = [one.text for one in panel.find_elements(By.CSS_SELECTOR, "blockquote mark")]
    assert "柳湾区委书记林涛" in marks
    assert "调研" in [one.text for one in panel.find_elements(By.CSS_SELECTOR, "mark b")]


def test_figures_stand_in_a_table_and_plans_are_marked(opened: Opener) -> None:
    """What is counted, how much, and a chip on what is only planned."""
    driver = opened(subgraph(articles(), article="a1", about="望湖社区"))
    table = part(driver, "#panel table")
    assert [one.text for one in table.find_elements(By.CSS_SELECTOR, "tbody tr:first-child td")][:2] == [
        "登记居民", "6.7万人"
    ]  # fmt: skip
    assert "计划" in [
        one.text for one in part(driver, "#panel").find_elements(By.CSS_SELECTOR, ".chip.unsure")
    ]


def test_a_click_on_a_link_shows_the_facts_behind_it(opened: Opener) -> None:
    """All of them, bundled; the names lead on."""
    turtle = article("柳湾", "one.txt") + sentence("何敏走访望湖社区，再访望湖社区。")
    turtle += thing("he", "何敏") + thing("wang", "望湖社区", "Jurisdiction")
    for i, verb in enumerate(("走访", "访")):
        turtle += fact(f"action-a1-{i}", "Action", f"kg:agent id:he ; kg:object id:wang ; kg:verb '{verb}'")
    driver = opened(subgraph(store_of(turtle)))
    spot = driver.execute_script(
        "const [a, b] = [0, 1].map((i) => kg.network.canvasToDOM(kg.network.getPosition(i)));"
        "const box = document.getElementById('canvas').getBoundingClientRect();"
        "return [(a.x + b.x) / 2 + box.left, (a.y + b.y) / 2 + box.top];"
    )
    click_at(driver, spot)
    panel = part(driver, "#panel")
    assert "2 条事实" in panel.text
    assert len(panel.find_elements(By.CSS_SELECTOR, ".fact blockquote")) == 2
    part(driver, "#panel h2 .link").click()
    assert part(driver, "#panel h2").text in ("何敏", "望湖社区")


def test_what_was_left_out_is_seen(opened: Opener) -> None:
    """How many entities and facts, and of which classes."""
    driver = opened(subgraph(star(9), max_nodes=4))
    left = part(driver, "#left")
    assert left.is_displayed()
    assert "未显示：7 个实体、0 条事实" in left.text
    part(driver, "#left summary").click()
    assert "辖区 6、人物 1" in left.text


def test_nothing_left_out_is_said_too(opened: Opener) -> None:
    """A reader need not wonder."""
    assert "没有遗漏" in part(opened(subgraph(star(3))), "#left").text


def test_an_empty_graph_has_a_friendly_page(opened: Opener) -> None:
    """It says what is the matter, without an error."""
    driver = opened(subgraph(EmbeddedStore()))
    assert "这张图里没有实体" in part(driver, "#empty").text
    assert logs(driver, "browser") == []


def test_the_interface_speaks_english_too(opened: Opener) -> None:
    """Classes, headings and counts change; names do not."""
    driver = opened(subgraph(articles(), about="林涛", article="a1"))
    part(driver, "#language").click()
    assert "official" in part(driver, "#legend").text
    assert "Posts" in part(driver, "#panel").text
    assert part(driver, "#panel h2").text == "林涛"
    assert part(driver, "html").get_attribute("lang") == "en"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (500, 800)])
def test_nothing_sticks_out_of_the_window(opened: Opener, width: int, height: int) -> None:
    """On a desk and on a phone the page is as wide as the window, and the drawing has room."""
    driver = opened(subgraph(articles(), about="林涛", article="a1"))
    driver.set_window_size(width, height)
    wait(driver, f"return window.innerWidth <= {width}")
    assert driver.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    assert driver.execute_script("return document.getElementById('canvas').clientHeight > 150")
