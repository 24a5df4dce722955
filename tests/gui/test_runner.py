"""Work off the interface's thread: a cancelled future tells nobody, and still leaves the runner idle."""

from __future__ import annotations

from concurrent.futures import Future

from pytestqt.qtbot import QtBot

from soattin.gui.runner import Runner


def test_a_cancelled_future_leaves_the_runner_idle(qtbot: QtBot) -> None:
    runner, told = Runner(), []
    future: Future[int] = Future()
    runner.watch(future, told.append, told.append)
    with qtbot.waitSignal(runner.idle, timeout=2000):
        future.cancel()
        future.set_running_or_notify_cancel()
    assert told == [] and not runner.busy
