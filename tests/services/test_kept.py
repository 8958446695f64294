"""Values kept in memory, across threads."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from huddle_app.services.kept import Kept


def test_a_value_is_read_once_until_forgotten() -> None:
    kept, reads = Kept[str, int](), iter(range(10))
    assert [kept.get("a", lambda: next(reads)) for _ in range(3)] == [0, 0, 0]
    kept.forget()
    assert kept.get("a", lambda: next(reads)) == 1


def test_what_was_read_before_a_change_is_not_kept_after_it() -> None:
    kept, reading, changed = Kept[str, str](), Barrier(2), Barrier(2)

    def read_slowly() -> str:
        reading.wait(5)
        changed.wait(5)
        return "old"

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(kept.get, "a", read_slowly)
        reading.wait(5)
        kept.forget()
        changed.wait(5)
        assert slow.result(5) == "old"
    assert kept.get("a", lambda: "new") == "new"
