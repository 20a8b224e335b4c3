"""`nhacviec sandbox`: the whole house on one page, to try and to learn with, over the memory network and on a clock
that one moves. Everything is in a folder of its own that is gone afterwards."""

import argparse
import asyncio
import secrets
import signal
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr
from starlette.applications import Starlette

from bot.channels.memory import WITH_BUTTONS
from bot.cli.desk import CommandFailed, Desk
from bot.cli.scene import read_scene
from bot.demo.setting import PHONE, hours_of, stage_set
from bot.desk import Desk as OfficeDesk
from bot.files import FileDesk
from bot.forms import FormDesk
from bot.sandbox import Practice, SandboxRooms
from bot.settings import OfficeSettings, WebSettings
from core.talk.messages import Say
from web.bodies import Bodies
from web.papers import LARGEST_UPLOAD, UPLOAD, UPLOADS
from web.pressing import LARGEST_FORM
from web.sandbox import framed, sandbox_routes
from web.server import BODY, FORM_BODIES, Server, make_app

HOST = "127.0.0.1"
"""Whoever reaches it may do everything in it."""


async def sandbox(args: argparse.Namespace, desk: Desk) -> None:
    """Raises CommandFailed, PortTaken, and what a faulty file raises."""
    scene = await read_scene(args, desk)
    start = hours_of(scene.plan, desk.config, desk.today).first
    name = scene.plan.head.issuer or desk.config.office.name
    office = OfficeSettings(name=name, phone=PHONE, language=desk.texts.language)
    with TemporaryDirectory(prefix="nhacviec-sandbox-") as folder:
        address = f"http://{HOST}:{args.port}"
        web = WebSettings(public_url=address, secret=SecretStr(secrets.token_urlsafe(32)))
        setting = stage_set(Path(folder), office, start, command="nhacviec sandbox", limits=WITH_BUTTONS, web=web)
        async with setting as stage:
            try:
                rooms = SandboxRooms(await Practice.begun(stage, scene))
            except LookupError:
                raise CommandFailed(Say("cli-sandbox-nobody")) from None
            server = Server(sandbox_app(rooms), HOST, args.port)
            desk.tell("cli-sandbox-open", address=address)
            await _until_told(server)


def sandbox_app(rooms: SandboxRooms) -> Starlette:
    """The page with its chats, and all pages of the house."""
    house, settling = rooms.practice.stage.house, set[asyncio.Task[None]]()

    def wake() -> None:
        task = asyncio.get_running_loop().create_task(rooms.practice.settle())
        settling.add(task)
        task.add_done_callback(settling.discard)

    async def health() -> dict[str, object]:
        return {"ok": True}

    app = make_app(health, (), FormDesk(house, wake), FileDesk(house), OfficeDesk(house, wake))
    bodies, uploads = Bodies(LARGEST_FORM, FORM_BODIES, BODY), Bodies(LARGEST_UPLOAD, UPLOADS, UPLOAD)
    return Starlette(routes=[*sandbox_routes(rooms, bodies, uploads), *app.routes], middleware=[framed()])


async def _until_told(server: Server) -> None:
    """Until Ctrl+C."""
    serving = asyncio.create_task(server.run_until_stopped())

    def stop() -> None:
        server.should_exit = True

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    await serving
